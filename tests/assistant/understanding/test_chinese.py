"""Questions in Chinese of any script over the small invented lab, and in Japanese: kinds, facts, constraints, topics."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.names.directory import Directory
from assistant.records import QueryKind, Researcher, Turn
from assistant.text.simplified_chinese import simplified
from assistant.understanding.language.glossary import translate
from assistant.understanding.language.mainland import mainland
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import PeopleFinder
from assistant.understanding.query.parse import parse
from tests.assistant import lab
from tests.assistant.lab import OTHERS, TODAY, TOMAS, last, open_lab, people, read


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("物件偵測", "object detection"),
        ("類神經網路", "neural networks"),
        ("影片生成", "video generation"),
        ("記憶體", "memory"),
        ("大型語言模型", "large language models"),
        ("強化學習與資料探勘", "reinforcement learning data mining"),
        ("视频扩散 Transformer 的量化压缩", "video diffusion Transformer quantization compression"),
        ("研究生成模型的人", "generative models"),
        ("单细胞测序和基因编辑", "single-cell sequencing gene editing"),
        ("量子纠缠", "quantum entanglement"),
        ("プライバシーと連合学習", "privacy federated learning"),
        ("3D重建", "3D reconstruction"),
    ],
)
def test_terms_are_put_into_english(text: str, english: str) -> None:
    assert translate(mainland(text)) == (english, ())


def test_a_cut_leaves_the_least_unknown() -> None:
    assert translate("折纸与图神经网络") == ("graph neural networks", ("折纸",))
    assert translate("脉冲星计时") == ("pulsars", ("计时",))


def test_what_is_asked_of_a_paper_is_put_into_english_only_where_it_is_asked() -> None:
    assert translate("内存减少几倍", asked=True)[0] == "memory reduce how many times"
    assert translate("内存减少几倍")[0] == "memory"


@pytest.mark.parametrize("text", ["汪澤堃", "鄭慶傑", "蘇軾", "龔雲龍"])
def test_traditional_names_keep_their_length(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(text) != text


MIRA = ["mira"]
READINGS: Sequence[tuple[str, dict[str, object]]] = (
    ("何明兰有几篇论文", {"kind": QueryKind.COUNT, "people": MIRA}),
    ("何明蘭一共發了多少篇論文？", {"kind": QueryKind.COUNT, "people": MIRA}),
    ("何明兰的论文有哪几篇", {"kind": QueryKind.PAPERS, "people": MIRA}),
    ("麻烦帮我找找何明兰的文章", {"kind": QueryKind.PAPERS, "people": MIRA}),
    ("Mira Holmqvist的h指数", {"kind": QueryKind.FACT, "fact": "h_index", "people": MIRA}),
    ("何明蘭的指導教授是誰", {"kind": QueryKind.FACT, "fact": "advisor", "people": MIRA}),
    ("何明兰在哪里读书", {"kind": QueryKind.FACT, "fact": "affiliation", "people": MIRA}),
    ("何明兰大学是在哪里念的", {"kind": QueryKind.FACT, "fact": "education", "people": MIRA}),
    ("何明兰读过哪所大学", {"kind": QueryKind.FACT, "fact": "education", "people": MIRA}),
    ("何明兰在哪里上的大学", {"kind": QueryKind.FACT, "fact": "education", "people": MIRA}),
    ("何明兰是哪个学校的", {"kind": QueryKind.FACT, "fact": "affiliation", "people": MIRA}),
    ("何明蘭的電子信箱", {"kind": QueryKind.FACT, "fact": "email", "people": MIRA}),
    ("何明兰做什么研究", {"kind": QueryKind.FACT, "fact": "interest", "people": MIRA}),
    ("何明兰得过什么奖", {"kind": QueryKind.FACT, "fact": "award", "people": MIRA}),
    ("何明兰的h指数和总引用", {"kind": QueryKind.FACT, "fact": "h_index", "also": ("citations",)}),
    ("何明兰和谁合作最多", {"kind": QueryKind.COAUTHORS, "people": MIRA}),
    ("何明兰在哪些会议上发表过论文", {"kind": QueryKind.VENUES, "people": MIRA}),
    ("何明兰哪一年的论文最多", {"kind": QueryKind.COUNT, "group_by": "year"}),
    ("何明兰2023年和2024年各发了几篇", {"kind": QueryKind.COUNT, "group_by": "year"}),
    ("谁的论文最多", {"kind": QueryKind.COUNT, "group_by": "person"}),
    ("ICRA 和 CVPR 的论文各有多少", {"kind": QueryKind.COUNT, "group_by": "venue"}),
    ("哪个会议的论文最多", {"kind": QueryKind.COUNT, "group_by": "venue"}),
    ("谁研究强化学习", {"kind": QueryKind.PEOPLE, "topic": "reinforcement learning"}),
    ("有没有老师做强化学习", {"kind": QueryKind.PEOPLE, "topic": "reinforcement learning"}),
    ("强化学习方面谁最厉害", {"kind": QueryKind.PEOPLE, "topic": "reinforcement learning"}),
    ("谁写了关于强化学习的论文", {"kind": QueryKind.PEOPLE, "topic": "reinforcement learning"}),
    ("誰が強化学習を研究していますか", {"kind": QueryKind.PEOPLE, "topic": "reinforcement learning"}),
    ("实验室有多少人", {"kind": QueryKind.PEOPLE, "topic": ""}),
    ("2023年以来关于机器人的论文", {"kind": QueryKind.PAPERS, "topic": "robotics"}),
    ("想找那篇用强化学习的论文", {"kind": QueryKind.PAPERS, "topic": "reinforcement learning"}),
    ("每位老师发了几篇论文", {"kind": QueryKind.COUNT, "group_by": "person"}),
    ("IceNet 的第一作者是谁", {"kind": QueryKind.FACT, "fact": "authors", "position": "first"}),
    ("谁是 IceNet 的一作", {"kind": QueryKind.FACT, "fact": "authors", "position": "first"}),
    ("IceNet发在哪个会议", {"kind": QueryKind.FACT, "fact": "venue"}),
    ("IceNet 是哪年发表的", {"kind": QueryKind.FACT, "fact": "year"}),
    ("IceNet 讲了什么", {"kind": QueryKind.FACT, "fact": "about"}),
    ("IceNet 能把成本降低百分之几", {"kind": QueryKind.FACT, "fact": "figure"}),
    ("IceNet 比 LSTM 快几倍", {"kind": QueryKind.FACT, "fact": "figure"}),
    ("SwarmWalk 是口头报告吗", {"kind": QueryKind.FACT, "fact": "track"}),
    ("哪一篇是口头报告（oral）？", {"kind": QueryKind.PAPERS, "track": "Oral", "topic": ""}),
    ("有哪些Oral论文", {"kind": QueryKind.PAPERS, "track": "Oral", "topic": ""}),
    ("何明兰最新的论文是哪篇", {"kind": QueryKind.PAPERS, "sort": "newest", "limit": 1}),
    ("何明兰最早的论文是哪一年的", {"kind": QueryKind.PAPERS, "sort": "oldest", "limit": 1}),
    ("给我三篇机器人的论文", {"kind": QueryKind.PAPERS, "limit": 3, "topic": "robotics"}),
    ("何明兰和 Tomas Verhoeven 是不是同一个人", {"kind": QueryKind.COMPARE, "fact": "same person"}),
    ("何明兰是个好导师吗", {"refusal": "judgement"}),
    ("何明兰的工资是多少", {"refusal": "private"}),
    ("讲个笑话", {"refusal": "other task"}),
    ("Mira Holmqvistさんの論文は何本ありますか", {"kind": QueryKind.COUNT, "people": MIRA, "language": "en"}),
    ("What has 何明兰 published?", {"kind": QueryKind.PAPERS, "people": MIRA, "language": "en"}),
)


@pytest.mark.parametrize(("text", "wanted"), READINGS, ids=[text for text, _ in READINGS])
def test_a_question_is_read(text: str, wanted: dict[str, object], library: Library) -> None:
    query = read(text, library)
    found = {name: getattr(query, name) for name in wanted}
    if "people" in wanted:
        found["people"] = [one.researcher_id for one in query.people]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "topic", "unapplied"),
    [
        ("我对强化学习不感兴趣,想看时间序列预测", "time series forecasting", "我对强化学习不感兴趣"),
        ("有没有研究:不要机器人,只用传感器?", "sensors", "不要机器人"),
        ("用到了机器人但不是强化学习的论文", "robotics", "不是强化学习的"),
    ],
)
def test_a_negated_topic_is_named_and_not_looked_for(
    text: str, topic: str, unapplied: str, library: Library
) -> None:
    query = read(text, library)
    assert (query.topic, query.unapplied) == (topic, (unapplied,))


@pytest.mark.parametrize(
    "text",
    ["有没有关于折纸的论文", "有沒有人研究陶瓷修復與折紙", "李国强发表过哪些论文", "何明兰关于折纸的论文"],
)
def test_what_is_not_stored_is_not_answered(text: str, assistant: Assistant) -> None:
    answer = assistant.ask(text)
    assert answer.outcome == "abstain"
    assert answer.query.language == "zh"


def test_a_paper_described_in_chinese_is_found(library: Library) -> None:
    assert read("测量积雪深度的那篇论文是谁写的", library).fact in ("authors", None)
    assert read("自旋系统那篇", library).topic or read("自旋系统那篇", library).paper_ids


def test_an_answer_names_people_apart_and_keeps_words_apart(assistant: Assistant) -> None:
    text = assistant.ask("何明兰和 Tomas Verhoeven 是不是同一个人").text
    assert "不是同一个人" in text
    assert "Mira Holmqvist 2024年的论文共 **1** 篇" in assistant.ask("何明兰2024年有几篇论文").text


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        ("介绍一下 IceNet", "第一作者是谁", {"fact": "authors", "paper_ids": ("icenet",)}),
        ("介绍一下 IceNet", "它发表在哪里", {"fact": "venue", "paper_ids": ("icenet",)}),
        ("何明兰有几篇论文", "和 Tomas Verhoeven 合作的有几篇", {"kind": QueryKind.COUNT, "people": MIRA}),
        ("何明兰2024年有几篇论文", "那2023年呢", {"kind": QueryKind.COUNT, "people": MIRA}),
    ],
)
def test_a_follow_up(first: str, then: str, wanted: dict[str, object], assistant: Assistant) -> None:
    said = assistant.ask(first)
    history = [Turn(role="user", content=first), Turn(role="assistant", content=said.text)]
    query = assistant.ask(then, history).query
    found = {name: getattr(query, name) for name in wanted}
    if "people" in wanted:
        found["people"] = [one.researcher_id for one in query.people]
    assert (found, query.language) == (wanted, "zh")


@pytest.mark.parametrize("name", ["王伟", "李国强", "欧阳修", "诸葛亮", "郑爽"])
@pytest.mark.parametrize("tail", ["有几篇论文", "是谁", "研究什么", "和 Mira Holmqvist 合作过吗"])
def test_a_name_nobody_bears_is_still_a_name(name: str, tail: str, library: Library) -> None:
    query = read(name + tail, library)
    assert name in [one.text for one in (*query.people, *query.coauthors)]


@pytest.mark.parametrize("topic", ["龙卷风", "金字塔", "高温", "马尔可夫链", "白血病", "余弦", "方法"])
@pytest.mark.parametrize("tail", ["的论文", "有哪些论文", "和机器人的论文"])
def test_a_word_that_begins_like_a_family_name_is_no_person(topic: str, tail: str, library: Library) -> None:
    assert not read(topic + tail, library).people


def test_what_papers_are_about_is_no_person_even_where_it_looks_like_one(library: Library) -> None:
    query = read("关于朱雀的论文", library)
    assert (query.people, query.topic) == ((), "朱雀")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("新加坡国立大学有谁", "National University of Singapore"),
        ("哈工大的学生是谁", "Harbin Institute of Technology"),
        ("谁在中国科学院", "Chinese Academy of Sciences"),
    ],
)
def test_people_of_a_place(text: str, topic: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, topic)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("安老师的论文", ("an",)),
        ("请问安教授有几篇论文", ("an",)),
        ("王老师发表过什么", ("wang1", "wang2")),
        ("赵老师是谁", ()),
    ],
)
def test_a_family_name_with_a_title(text: str, candidates: tuple[str, ...]) -> None:
    directory = Directory(
        [("Zhu An", "an", True, 5), ("Ze Wang", "wang1", True, 3), ("Qi Wang", "wang2", False, 1)]
    )
    found = PeopleFinder(directory, lambda word: False).take(Question(text))
    assert [one.mention.candidates for one in found] == [candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("除了 ICRA，何明兰还在哪里发过", {"kind": QueryKind.VENUES}),
        ("何明兰的文章总共被引用了多少次", {"kind": QueryKind.FACT, "fact": "citations"}),
        ("IceNet 和 SwarmWalk 的共同作者", {"kind": QueryKind.COMPARE}),
    ],
)
def test_further_wordings(text: str, wanted: dict[str, object], library: Library) -> None:
    query = read(text, library)
    assert {name: getattr(query, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有哪些论文研究扩散模型加速?", "扩散模型加速"),
        ("谁在研究知识蒸馏？", "知识蒸馏"),
        ("关于 CLIP 模型压缩的工作", "CLIP 模型压缩"),
    ],
)
def test_a_topic_is_shown_as_it_was_asked(question: str, said: str, library: Library) -> None:
    query = parse(question, library, TODAY).query
    assert query.shown_topic == said
    assert query.model_copy(update={"topic": "another"}).shown_topic == "another"


@pytest.mark.parametrize(
    ("question", "topic", "said"),
    [
        ("洪水对道路和铁路造成的风险", "floods roads railways risk", "洪水对道路和铁路造成的风险"),
        ("有人研究非洲语言的机器翻译吗?", "African languages machine translation", "非洲语言的机器翻译"),
        ("有没有給盲人用的圖表?", "blind people charts", "盲人用的圖表"),
        ("金属有机框架有哪些稳定性方面的研究", "metal-organic frameworks stability", "金属有机框架 稳定性"),
        ("请问有做推理加速的老师吗?", "inference acceleration", "推理加速"),
        ("ドローンの衝突回避に関する論文はありますか?", "unmanned aerial vehicles collision avoidance", "ドローンの衝突回避"),
        ("継続学習", "continual learning", "継続学習"),
    ],
)  # fmt: skip
def test_a_topic_is_shown_in_the_words_and_characters_that_were_typed(
    question: str, topic: str, said: str, library: Library
) -> None:
    query = parse(question, library, TODAY).query
    assert (query.topic, query.shown_topic) == (topic, said)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("有没有关于紫菀嫁接的机器人的论文?", "紫菀嫁接的机器人"),
        ("関数型パンケーキの論文はありますか?", "関数型パンケーキ"),
    ],
)
def test_a_topic_of_which_half_is_unknown_stays_as_it_was_asked(
    question: str, topic: str, library: Library
) -> None:
    query = parse(question, library, TODAY).query
    assert query.shown_topic == topic


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("知识蒸馏和剪枝,哪个方向论文更多?", "knowledge distillation or pruning"),
        ("关于知识蒸馏的论文多还是关于剪枝的论文多?", "knowledge distillation or pruning"),
        ("哪个方向的论文更多:知识蒸馏还是剪枝?", "knowledge distillation or pruning"),
    ],
)
def test_two_topics_weighed(question: str, topics: str, library: Library) -> None:
    query = parse(question, library, TODAY).query
    assert (query.kind, query.group_by, query.topic) == (QueryKind.COUNT, "topic", topics)


@pytest.mark.parametrize(
    ("question", "kind", "group_by"),
    [
        ("谁既做强化学习又做机器人?", QueryKind.PEOPLE, None),
        ("想写一篇关于机器人的报道,应该采访谁?", QueryKind.PEOPLE, None),
        ("2023年和2024年哪年论文多?", QueryKind.COUNT, "year"),
    ],
)
def test_further_kinds(question: str, kind: QueryKind, group_by: str | None, library: Library) -> None:
    query = parse(question, library, TODAY).query
    assert (query.kind, query.group_by) == (kind, group_by)


def test_which_of_two_papers_came_first(library: Library) -> None:
    query = parse("IceNet 和 SwarmWalk 谁先发表?", library, TODAY).query
    assert (query.fact, query.paper_ids) == ("year", ("icenet", "swarm"))


@pytest.fixture(scope="module")
def chinese_lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    known = (
        Researcher(id="cy", name="Chuanguang Yang"),
        Researcher(id="zw", name="Zeqing Wang", aliases=("王则清",)),
    )
    return open_lab(tmp_path_factory.mktemp("chinese"), researchers=(lab.MIRA, TOMAS, *OTHERS, *known))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("杨传广有多少篇论文?", ["cy"]),
        ("一作是杨传广的论文", ["cy"]),
        ("王则清有多少篇论文?", ["zw"]),
        ("王泽清有多少篇论文?", [None]),
        ("李明有多少篇论文?", [None]),
    ],
)
def test_a_chinese_name_is_found_as_it_is_written_in_latin_letters(
    question: str, found: list[str | None], chinese_lab: Assistant
) -> None:
    assert people(read(question, chinese_lab.library())) == found


def test_how_a_chinese_name_was_read_is_said(chinese_lab: Assistant) -> None:
    assert "已将“杨传广”理解为 Chuanguang Yang" in chinese_lab.ask("杨传广有多少篇论文?").text
    assert "理解为" not in chinese_lab.ask("王则清有多少篇论文?").text


def test_a_follow_up_keeps_the_words_of_its_topic(chinese_lab: Assistant) -> None:
    assert last(chinese_lab, "有哪些机器人的论文?", "2025年的呢?").shown_topic == "机器人"


def test_what_could_not_be_translated_is_left_out_of_the_topic_and_named(library: Library) -> None:
    query = parse("关于自身免疫性糖尿病与紫菀的论文", library, TODAY).query
    assert (query.topic, query.shown_topic) == ("autoimmune diabetes", "自身免疫性糖尿病")
    assert query.unapplied == ("紫菀",)


@pytest.mark.parametrize(
    "question", ["除了AAAI,王则清还在哪些会议发过论文?", "除了AAAI，王则清还发过哪些论文？"]
)
def test_all_but_ends_with_its_comma(question: str, chinese_lab: Assistant) -> None:
    query = read(question, chinese_lab.library())
    assert people(query) == ["zw"]
    assert query.without is not None
    assert (query.without.venues, query.without.people) == (("AAAI",), ())
