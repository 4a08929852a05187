"""Every sentence of the embedded writer, in English and in Chinese. Placeholders are filled by the modules beside this."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, Query
from assistant.understanding import phrasing
from assistant.understanding.years import describe_years

_PHRASES: dict[str, tuple[str, str]] = {
    "as_read": ("as read on {date}", "截至 {date} 的收录"),
    "found_topic": ("{count} on {topic}{scope}:", "{whole}论文有 {n} 篇："),
    "found_alike": ("No stored paper puts it in these words; nearest in meaning to “{topic}”{scope}: {count}.", "没有论文直接用这些词；{scope}论文中，含义上最接近“{topic}”的有 {n} 篇："),
    "list": ("{Count}{scope} ({as_read}):", "{scope}{noun}共 {n} 篇（{as_read}）："),
    "tied_in_time": ("By the dates stored, none of them comes before the others.", "收录的日期不足以进一步区分先后，因此一并列出。"),
    "count": ("**{n}** {noun}{scope}, {as_read}.", "{scope}{noun}共 **{n}** 篇（{as_read}）。"),
    "count_topic": ("**{n}** {noun}{scope}, {as_read}. Whether a paper is on a topic is judged from its title and abstract.", "{scope}{noun}共 **{n}** 篇（{as_read}）。是否属于该主题，依据标题和摘要判断。"),
    "limited_list": ("The {nouns}{scope} ({shown} of {n} stored, {as_read}):", "{scope}{order}{shown} 篇{noun}（共收录 {n} 篇，{as_read}）："),
    "year_at_end": ("**{year}** is the {end} year of the {noun} stored{scope} ({as_read}):", "{scope}{end}的{noun}是 **{year}** 年的（{as_read}）："),
    "earliest": ("earliest", "最早"),
    "latest": ("latest", "最近"),
    "share": ("**{percent}%**{part}: **{n}** of the {of} {noun}{whole} {mark} ({as_read}).", "{whole}{noun}共 {of} 篇，其中{part}的有 **{n}** 篇，占 **{percent}%** {mark}（{as_read}）。"),
    "mean_authors": ("On average **{mean}** authors: {names} over the {count}{scope} whose authors are all listed {marks} ({as_read}).", "平均每篇 **{mean}** 位作者：列全作者的{scope}论文有 {count}，共 {names} 位 {marks}（{as_read}）。"),
    "mean_uncounted": ("Not counted, as the source does not list all their authors: {n}.", "来源没有列全作者、未计入的：{n} 篇。"),
    "mean_yearly": ("On average **{mean}** {noun} a year: {count}{scope} in the {years} years from {first} to {last} {marks} ({as_read}).", "平均每年 **{mean}** 篇：{first} 至 {last} 的 {years} 年间{scope}论文共 {count} {marks}（{as_read}）。"),
    "empty_years": ("**{count}** without {noun}{scope}, between the first of {first} and the last of {last}: {years} {marks} ({as_read}).", "{scope}{noun}从 {first} 年到 {last} 年，其间没有论文的年份有 **{n}** 个：{years} {marks}（{as_read}）。"),
    "no_empty_years": ("No year is without {noun}{scope}, from the first of {first} to the last of {last} {marks} ({as_read}).", "{scope}{noun}从 {first} 年到 {last} 年，没有哪一年是空缺的 {marks}（{as_read}）。"),
    "no_figure": ("That cannot be worked out from the {noun} stored{scope} ({as_read}).", "根据收录的{scope}{noun}无法算出（{as_read}）。"),
    "limited": ("Showing {shown} of {n}.", "共 {n} 篇，显示其中 {shown} 篇。"),
    "more": ("… and {n} more, in the full list.", "……另有 {n} 篇，见完整列表。"),
    "none_titled": ("No stored paper is titled “{title}” ({as_read}).", "没有收录题为“{title}”的论文（{as_read}）。"),
    "none": ("No {noun} stored{scope} ({as_read}).", "没有找到{scope}{noun}（{as_read}）。"),
    "nobody_counted": ("Nobody has stored papers{scope} ({as_read}).", "没有人符合：{scope}论文（{as_read}）。"),
    "none_topic": ("I found no stored paper on “{topic}”{scope} ({as_read}).", "没有找到{whole}论文（{as_read}）。"),
    "close": ("Close to it, perhaps wanted too:", "主题相近，也许也有用："),
    "nearest": ("The nearest that is stored, which does not answer the question:", "以下是收录中最接近的内容，但并不能回答该问题："),
    "nearest_exact": ("Without that constraint there is:", "放宽条件后有："),
    "unknown_person": ("I know nobody called {names}.", "没有收录名为{names}的人。"),
    "near_people": ("People with a similar name: {names}. None of their papers are counted here.", "名字相近的人：{names}。他们的论文没有计入。"),
    "which": ("“{name}” may be several people. Which one do you mean?", "“{name}”可能指不止一个人，您指的是哪一位？"),
    "which_more": ("… and {n} others; a fuller name would help.", "……另有 {n} 人；请给出更完整的姓名。"),
    "assumed": ("I read “{typed}” as {name}.", "已将“{typed}”理解为 {name}。"),
    "also_named": ("Others share this name; this is the one who has a page here.", "另有同名者；这里指的是有主页收录的那一位。"),
    "unplaced": ("The author list of {n} further papers is cut short or missing at the source, so that they may belong here too.", "另有 {n} 篇论文的来源没有列全作者，也可能属于此列。"),
    "undated": ("Papers of which only the year is stored, so that they may belong here too: {n}.", "另有 {n} 篇只记录了年份，无法判断是否属于这段时间。"),
    "unapplied": ("Not taken into account: {what}.", "未能采用的条件：{what}。"),
    "no_words": ("No stored page tells of {name}: “{topic}”.", "收录的页面没有提到 {name} 的“{topic}”。"),
    "no_fact": ("No stored page states the {fact} of {name}.", "收录的页面没有说明 {name} 的{fact}。"),
    "fact": ("{name} — {fact}:", "{name} 的{fact}："),
    "instead": ("What is stored: {what}.", "已收录的有：{what}。"),
    "papers_instead": ("Recent papers that are stored:", "已收录的近期论文："),
    "recent": ("Recent papers ({shown} of {n} stored):", "近期论文（共收录 {n} 篇，显示 {shown} 篇）："),
    "no_papers": ("No papers of {name} are stored.", "没有收录 {name} 的论文。"),
    "about_person": ("**{name}**{affiliation}", "**{name}**{affiliation}"),
    "only_author": ("{name} is known here only as an author: no page about them is stored.", "这里只收录了 {name} 作为作者的信息，没有其个人主页。"),
    "others_on_paper": ("**{title}** is, besides {name}, by {names} {mark}.", "除 {name} 外，**{title}** 的作者还有：{names} {mark}。"),
    "coauthors": ("{name} has {n} co-authors in the stored papers{scope} ({as_read}):", "在已收录的{scope}论文中，{name} 共有 {n} 位合作者（{as_read}）："),
    "no_coauthors": ("No co-author of {name} is stored{scope} ({as_read}).", "已收录的{scope}论文没有给出 {name} 的合作者（{as_read}）。"),
    "most_together": ("Most papers with {name}{scope}: {names}, {each}{count} ({as_read}).", "与 {name} 合作最多的是{scope}：{names}，{each}{count}（{as_read}）。"),
    "fewest_together": ("Fewest papers with {name}{scope}: {names}, {each}{count} ({as_read}).", "与 {name} 合作最少的是{scope}：{names}，{each}{count}（{as_read}）。"),
    "most_coauthor": ("Most papers together: {names}, {count} each.", "合作最多的是：{names}，各 {count}。"),
    "one_most_coauthor": ("Most papers together: {names}, with {count}.", "合作最多的是：{names}，共 {count}。"),
    "cut_lists": ("The author list of {n} of these papers is cut short or missing at the source, so there may be more.", "其中 {n} 篇论文的来源没有列全作者，实际可能更多。"),
    "yes_no_joint": ("{a} and {b} have {count} together{scope} ({as_read}):", "{a} 与 {b} 合作的{scope}论文共 {n} 篇（{as_read}）："),
    "no_joint": ("No stored paper is by both {a} and {b}{scope} ({as_read}).", "没有收录 {a} 与 {b} 合作的{scope}论文（{as_read}）。"),
    "experts_alike": ("Nobody's stored papers put it in these words; nearest in meaning to “{topic}”, by the papers that show it ({of_all}):", "没有论文用这些词表述；论文含义上最接近“{topic}”的人（{of_all}）："),
    "experts": ("People who work on {topic}, by the papers that show it ({of_all}):", "研究“{topic}”的人（依据所列论文，{of_all}）："),
    "shown_of": ("{shown} of {n}", "共 {n} 人，显示 {shown} 人"),
    "interested": ("Whose own page tells of {topic}:", "个人页面上提到“{topic}”的人："),
    "no_more_experts": ("I found nobody else stored who works on “{topic}” ({as_read}).", "没有找到其他研究“{topic}”的人（{as_read}）。"),
    "no_experts": ("I found nobody stored who works on “{topic}” ({as_read}).", "没有找到研究“{topic}”的人（{as_read}）。"),
    "in_position": ("{n} of whom a page states it ({topic}; {as_read}):", "页面上注明“{topic}”的有 {n} 人（{as_read}）："),
    "still_there": ("Not marked as having left: {n} of them.", "其中未注明已离开的有 {n} 人。"),
    "no_position": ("No stored page states that anybody is “{topic}” ({as_read}).", "没有页面注明谁是“{topic}”（{as_read}）。"),
    "membership": ("{n} of whom a page tells {asked}{scope} ({sort}{as_read}):", "页面说明{asked}的有 {n} 人（{sort}{scope}{as_read}）："),
    "no_membership": ("No stored page tells {asked}{scope} ({sort}{as_read}).", "没有页面说明{asked}（{sort}{scope}{as_read}）。"),
    "not_all_dated": ("Others may have, too: not every page gives years.", "可能还有其他人：并非每个页面都写明年份。"),
    "at_place": ("At or from {topic}, as their pages state:", "页面上注明与“{topic}”有关的人："),
    "nobody_at_place": ("No stored page names {topic} as somebody's place.", "没有页面注明有人来自“{topic}”。"),
    "everyone": ("{n} people have a page here:", "这里收录了 {n} 位研究者："),
    "everyone_authors": ("{n} authors are stored; those with most papers:", "共收录 {n} 位作者，论文最多的有："),
    "most": ("{names} — {count}{scope} ({as_read}).", "{names}：{scope}论文共 {count}（{as_read}）。"),
    "people_at_least": ("With at least {least}{scope}: {n} people ({as_read}).", "至少有 {least}{scope}的人：{n} 位（{as_read}）。"),
    "tie": ("A tie: {names}, {count} each{scope} ({as_read}).", "并列：{names}，{scope}论文各 {count}（{as_read}）。"),
    "grouped": ("{Count}{scope}, by {what} ({as_read}):", "{scope}论文共 {n} 篇，按{what}统计（{as_read}）："),
    "compare": ("{names}, side by side ({as_read}):", "{names} 的对比（{as_read}）："),
    "different_people": ("{names} are different people, as stored.", "按收录，{names} 不是同一个人。"),
    "compare_what": ("Name two people or two papers, and I will put them side by side.", "请说出两个人或两篇论文，我来对比。"),
    "interests": ("Interests", "研究兴趣"),
    "recurring": ("Terms that recur in titles, with the number of papers that use them: {terms}", "标题中反复出现的词语（括号内为使用它的论文数）：{terms}"),
    "papers_word": ("Papers", "论文"),
    "by_year": ("by year", "按年份"),
    "shared": ("Papers together: {n}.", "共同论文：{n} 篇。"),
    "no_shared_authors": ("Nobody is an author of each of them {marks}.", "没有共同的作者 {marks}。"),
    "shared_authors": ("Authors of each of them: {names} {marks}.", "共同的作者：{names} {marks}。"),
    "shared_coauthors": ("Co-authors of both: {names}.", "共同的合作者：{names}。"),
    "no_shared": ("No stored paper is by all of them.", "没有共同发表的论文。"),
    "one_side_unknown": ("No stored paper is called “{title}”, so nothing can be set beside it. Of the other this is stored:", "没有收录名为“{title}”的论文，无法对比；另一篇收录的内容如下："),
    "shared_venues": ("{names} both have papers at {venues} ({as_read}):", "{names} 都在 {venues} 发表过论文（{as_read}）："),
    "no_shared_venue": ("{names} have no venue in common among their stored papers ({as_read}).", "{names} 收录的论文没有共同的会议或期刊（{as_read}）。"),
    "first_of_people": ("**{name}** published first: the earliest stored paper is of {year}, against {rest} {marks}.", "**{name}** 发表更早：最早收录的论文是 {year} 年，相比之下 {rest} {marks}。"),
    "same_first": ("The earliest stored papers are of the same year: {year} ({name}) and {rest} {marks}.", "最早收录的论文是同一年：{year}（{name}）、{rest} {marks}。"),
    "first_of_papers": ("Of these the earliest is **{title}**: {when}, against {rest} {marks}.", "其中最早的是 **{title}**：{when}，相比之下 {rest} {marks}。"),
    "same_time": ("What is stored does not tell which of them came first: {when} each {marks}.", "收录的信息看不出先后：都是 {when} {marks}。"),
    "more_authors": ("Of these **{title}** has more authors: {n}, against {rest} {marks}.", "其中 **{title}** 的作者更多：{n} 位，相比之下 {rest} {marks}。"),
    "as_many_authors": ("They have the same number of authors: {n} each {marks}.", "作者人数相同：各 {n} 位 {marks}。"),
    "not_stated": ("no page states any", "页面未说明"),
    "similar": ("Stored papers closest to **{title}**:", "与 **{title}** 最接近的论文："),
    "no_similar": ("No stored paper is close to **{title}**.", "没有与 **{title}** 接近的论文。"),
    "similar_what": ("Name the paper, and I will look for similar ones.", "请说出论文名称，我来查找相似的论文。"),
    "reading": ("To read on {topic}{scope}:", "{whole}阅读清单："),
    "reading_scope": ("To read{scope}:", "{scope}阅读清单："),
    "timeline": ("Timeline: {count}{scope} ({as_read}):", "时间线：{scope}论文共 {n} 篇（{as_read}）："),
    "venues": ("{Count}{scope} appeared at {n} venues ({as_read}):", "{scope}论文发表于 {n} 个会议或期刊（{as_read}）："),
    "one_venue": ("{Count}{scope} appeared at one venue ({as_read}):", "{scope}论文都发表于同一会议或期刊（{as_read}）："),
    "no_venue": ("No venue is stated for the papers{scope} ({as_read}).", "收录的{scope}论文没有注明会议或期刊（{as_read}）。"),
    "without_venue": ("Preprints, or without a stated venue: {n}.", "预印本或未注明会议、期刊的：{n} 篇。"),
    "authors_of": ("**{title}** is by {names}{rest} {mark}.", "**{title}** 的作者：{names}{rest} {mark}。"),
    "authors_number": (" ({n} authors)", "（共 {n} 位作者）"),
    "number_so": ("Yes: **{title}** has {n} {noun}: {names} {mark}.", "是的：**{title}** 有 {n} 位作者：{names} {mark}。"),
    "number_not_so": ("No: **{title}** has {n} {noun}: {names} {mark}.", "不是：**{title}** 有 {n} 位作者：{names} {mark}。"),
    "number_so_of_cut": ("Yes: the source of **{title}** names {n} {noun} and more besides: {names} {mark}.", "是的：**{title}** 的来源列出 {n} 位作者，并注明还有其他人：{names} {mark}。"),
    "number_not_so_of_cut": ("No: the source of **{title}** names {n} {noun} and more besides: {names} {mark}.", "不是：**{title}** 的来源列出 {n} 位作者，并注明还有其他人：{names} {mark}。"),
    "number_unknown": ("The source of **{title}** does not list all of its authors, so how many there are is not stored {mark}.", "**{title}** 的来源没有列全作者，因此不知道共有多少位 {mark}。"),
    "and_others": (" and others the source does not name", "等（来源未列全）"),
    "authors_unknown": ("The source of **{title}** names no authors {mark}.", "来源没有列出 **{title}** 的作者 {mark}。"),
    "author_at": ("The {place} of **{title}** is {name} {mark}.", "**{title}** 的{place}是 {name} {mark}。"),
    "authors_at": ("The authors of **{title}** in between are {name} {mark}.", "**{title}** 的中间作者是 {name} {mark}。"),
    "place_unknown": (
        "The source of **{title}** cuts its list of authors short, so it does not name the {place} {mark}.",
        "**{title}** 的来源没有列全作者，因此不知道{place} {mark}。",
    ),
    "no_such_place": ("**{title}** has no {place}: {n} authors are named {mark}.", "**{title}** 没有{place}，共列出 {n} 位作者 {mark}。"),
    "stands_at": ("{name} is the {place} of {n} authors {mark}.", "{name} 是 {n} 位作者中的第 {number} 位 {mark}。"),
    "stands_at_of_cut": ("{name} is the {place} author named; the source cuts the list short {mark}.", "{name} 在来源列出的作者中排第 {number} 位，来源没有列全 {mark}。"),
    "not_askable": ("I cannot tell that from what is stored.", "根据收录的内容无法回答。"),
    "claimed": ("The page itself states: {text} {mark}.", "主页自己写的是：{text} {mark}。"),
    "credited": ("It is listed on the page of {names} {mark}.", "该论文列在 {names} 的页面上 {mark}。"),
    "larger": ("Of these figures the larger is that of **{title}**: {figure}, against {rest} {marks}.", "其中数值较大的是 **{title}**：{figure}，相比之下 {rest} {marks}。"),
    "dated": ("**{title}** — {venue}, dated {day} {mark}.", "**{title}** — {venue}，日期为 {day} {mark}。"),
    "no_month": ("Of the date of **{title}** only the year is stored: {venue} {mark}.", "**{title}** 只收录了年份：{venue} {mark}。"),
    "news_of": ("From the news of {name}, {month}: “{text}” {mark}", "{name} 的动态（{month}）：“{text}” {mark}"),
    "published": ("**{title}** — {venue} {mark}.", "**{title}** — {venue} {mark}。"),
    "no_year": ("The source of **{title}** states no year {mark}.", "来源没有注明 **{title}** 的年份 {mark}。"),
    "no_venue_of": ("No venue is stated for **{title}**: it is listed as {status} {mark}.", "**{title}** 没有注明会议或期刊，状态为{status} {mark}。"),
    "links_of": ("Links of **{title}**: {links} {mark}.", "**{title}** 的链接：{links} {mark}。"),
    "no_such_link": ("No link of the kind asked for (“{what}”) is stored for **{title}**; these are: {links} {mark}.", "没有收录 **{title}** 的“{what}”链接，已收录的有：{links} {mark}。"),
    "no_links": ("No link is stored for **{title}** {mark}.", "没有收录 **{title}** 的链接 {mark}。"),
    "authors_listed": (", {n} authors listed", "，列出 {n} 位作者"),
    "times_cited": (", cited {n} times", "，被引 {n} 次"),
    "cited_by": ("**{title}** had {n} citations when it was read {mark}.", "读取时 **{title}** 被引用 {n} 次 {mark}。"),
    "no_cited_by": ("No citation count is stored for **{title}**.", "没有收录 **{title}** 的引用次数。"),
    "not_so": ("Not as stored: **{title}** — {venue} {mark}.", "与收录不符：**{title}** — {venue} {mark}。"),
    "is_so": ("Yes: **{title}** — {venue} {mark}.", "是的：**{title}** — {venue} {mark}。"),
    "not_author": ("{names} is not among the authors of **{title}** as stored, which are {authors} {mark}.", "收录的 **{title}** 作者中没有 {names}，作者为 {authors} {mark}。"),
    "not_in_paper": ("The stored text of **{title}** says nothing about “{what}” {mark}.", "收录的 **{title}** 文本没有提到“{what}” {mark}。"),
    "in_paper": ("**{title}** {mark}:", "**{title}** {mark}："),
    "no_abstract": ("No abstract is stored, only the title.", "没有收录摘要，只有标题。"),
    "fact_nowhere": ("No stored paper states “{what}”.", "没有论文说明“{what}”。"),
    "fact_which": ("I could not tell which paper, or what of it, is asked for. Give its title or a few words of it.", "没有看出问的是哪篇论文的什么内容，请给出标题或其中几个词。"),
    "unsupported": ("Nothing that is stored supports an answer to this.", "收录的内容不足以回答这个问题。"),
    "private": ("I do not answer questions about private matters. I can tell what is public here: papers, venues, co-authors, research interests and what a person's own page states.", "不回答涉及个人隐私的问题。可以查询公开的内容：论文、会议、合作者、研究兴趣以及个人主页上写明的信息。"),
    "judgement": ("I do not judge people. I can tell what they work on, what they published and with whom.", "不对人作评价。可以查询其研究方向、论文和合作者。"),
    "other task": ("I can only answer questions about the researchers and papers stored here.", "只能回答与这里收录的研究者和论文有关的问题。"),
    "instruction": ("I answer questions about the researchers and papers stored here, and nothing else: there are no other instructions I follow.", "只回答与这里收录的研究者和论文有关的问题，不执行其他指令。"),
    "welcome": ("You are welcome. Ask again whenever you like.", "不客气，欢迎随时再问。"),
    "hello": ("Hello! I answer questions about {who}, with sources. {n} papers are stored.", "您好！我可以回答关于{who}的问题，并给出出处。目前收录 {n} 篇论文。"),
    "help": ("I answer questions about {who}: papers on a topic, somebody's papers by year or venue, counts, co-authors, who works on what, facts in a paper, comparisons and timelines. Every answer names its sources. {n} papers from {sources} sources are stored ({as_read}).", "我可以回答关于{who}的问题：某主题的论文、某人的论文（按年份或会议）、数量、合作者、谁在研究什么、论文中的事实、对比和时间线。每个回答都给出出处。目前收录了 {sources} 个来源的 {n} 篇论文（{as_read}）。"),
    "try": ("For example:", "例如："),
    "researchers_here": ("the researchers stored here", "这里收录的研究者"),
    "empty": ("Nothing is stored yet.", "目前还没有收录任何内容。"),
    "whom": ("Whom do you mean? Name a person.", "您指的是哪位？请说出姓名。"),
}  # fmt: skip

_FACTS_ZH: dict[str, str] = {
    FactKind.H_INDEX: "h 指数", FactKind.CITATIONS: "引用次数", FactKind.AFFILIATION: "单位", FactKind.POSITION: "职位",
    FactKind.EDUCATION: "教育经历", FactKind.EXPERIENCE: "工作经历", FactKind.INTEREST: "研究兴趣", FactKind.AWARD: "获奖情况",
    "past": "以前的经历", "origin": "来自何处", "from": "来自何处", "now": "现况", "membership": "在实验室的时间", "founding": "创业经历", FactKind.NEWS: "近况", FactKind.SERVICE: "学术服务", FactKind.TEACHING: "教学", FactKind.BIOGRAPHY: "简介",
    FactKind.PAPER_COUNT: "页面所述论文数", FactKind.JOB_SEEKING: "求职或合作意向", FactKind.ADVISOR: "导师", "email": "邮箱", "phone": "电话",
    "homepage": "主页", "graduation": "毕业时间", "hobbies": "爱好", "languages": "语言", "github": "GitHub 页面", "scholar": "谷歌学术页面", "orcid": "ORCID", "linkedin": "LinkedIn 页面", "office": "办公室", "chinese_name": "中文名", "links": "链接", FactKind.OTHER: "其他",
}  # fmt: skip
_FACTS_EN: dict[str, str] = {
    FactKind.H_INDEX: "h-index", FactKind.CITATIONS: "citation count", FactKind.INTEREST: "research interests",
    FactKind.AWARD: "awards", FactKind.PAPER_COUNT: "number of papers, as the page states it", FactKind.JOB_SEEKING: "interest in jobs or collaboration",
    FactKind.ADVISOR: "advisors", FactKind.EXPERIENCE: "work experience", "phone": "phone number", "chinese_name": "name in Chinese", "links": "pages", FactKind.OTHER: "other remarks", "email": "e-mail address",
    "past": "earlier places", "origin": "origin", "from": "place", "now": "present place", "membership": "time in the lab", "founding": "companies founded", "orcid": "ORCID", "github": "GitHub page", "scholar": "Google Scholar page", "linkedin": "LinkedIn page",
}  # fmt: skip


MEMBERSHIP_WORDS: dict[str, tuple[str, str, str]] = {
    "left": ("that they left", "that anybody left", "已离开"),
    "joined": ("that they joined", "that anybody joined", "加入"),
    "in the lab": ("that they were in the lab", "that anybody was in the lab", "曾在实验室"),
    "current": ("who they are, and not that they left", "of anybody who is there now", "目前在实验室"),
    "whereabouts": (
        "where they went after the lab",
        "where anybody went after the lab",
        "离开后去向",
    ),
}
"""What pages tell of some members, or of none, as the end of a sentence."""


def order_word(sort: str | None) -> str:
    """Which end of an order a Chinese list shows: `最新的`."""
    return _ORDERS.get(sort or "", "")


def say(key: str, language: str, **parts: object) -> str:
    """One sentence of the table in a language, its placeholders filled."""
    english, chinese = _PHRASES[key]
    if language != "zh":
        return english.format(**parts)
    return _SCRIPTS_MEET.sub(" ", chinese.format(**parts))


def fact_word(fact: str, language: str) -> str:
    """What a fact is called."""
    if language == "zh":
        return _FACTS_ZH.get(fact, fact)
    return _FACTS_EN.get(fact, fact.replace("_", " "))


def counted(number: int, noun: str) -> str:
    """`1 paper`, `7 papers`; the noun is given in its plural."""
    return f"{number} {noun[:-1] if number == 1 and noun.endswith('s') else noun}"


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int, of: int | None = None) -> str:
    """`third`, `21st`; with the length of a list, its end is told: `fifth and last`."""
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    word = _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}{ending}"
    return f"{word} and last" if number == of else word


def joined(items: list[str], language: str, word: str = "and") -> str:
    """`a, b and c`, or `a、b、c`."""
    if language == "zh":
        return "、".join(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


def nouns(query: Query) -> str:
    """What is counted, in the plural: `papers`, `preprints`, `Oral papers`, in the query's language."""
    if query.language == "zh":
        word = _STATUSES.get(query.status.value, "论文") if query.status else "论文"
        track = _TRACKS.get(query.track or "", f"{query.track} ")
        return track.removesuffix("论文") + word if query.track else word
    plural = query.model_copy(update={"limit": None, "sort": None})
    return phrasing.noun(plural)


def counted_of_people(query: Query) -> str | None:
    """What is counted of each person, in the plural, where it is not their papers."""
    if query.group_by != "person" or query.fact not in _COUNTED_OF_PEOPLE:
        return None
    return _COUNTED_OF_PEOPLE[query.fact][query.language == "zh"]


_COUNTED_OF_PEOPLE = {"coauthors": ("co-authors", "位合作者"), "venues": ("venues", "个会议或期刊")}
_SCRIPTS_MEET = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z])(?=[\u4e00-\u9fff])")
"""Where a blank is set between Chinese and Latin words."""
_STATUSES = {"preprint": "预印本", "under review": "在审论文", "accepted": "已录用的论文"}
_TRACKS = {"Oral": "口头报告", "Best Paper": "最佳论文", "Award": "获奖", "Workshop": "研讨会"}
_LEFT_OUT = {
    "preprints": "预印本",
    "under review papers": "在审论文",
    "accepted papers": "已录用的论文",
    ", ": "、",
}
_ORDERS = {"newest": "最新的 ", "oldest": "最早的 ", "ends": "最早和最新的 ", "citations": "引用最多的 "}


def scope(query: Query, library: Library, *, topic: bool = True) -> str:
    """The query's constraints in words, to stand inside a sentence."""
    shown = query if topic else query.model_copy(update={"topic": ""})
    if query.language != "zh":
        return phrasing.scope(shown, library)
    parts = []
    if query.people and query.coauthors:
        both = [*query.people, *query.coauthors]
        parts.append(" 与 ".join(phrasing.names((one,), library) for one in both) + " 合作的")
    elif query.people:
        parts.append(phrasing.names(query.people, library, "或") + " 的")
    elif query.coauthors:
        parts.append("与 " + phrasing.names(query.coauthors, library, "和") + " 合作的")
    if query.years is not None:
        parts.append(describe_years(query.years, "zh") + "的")
    if query.venues:
        parts.append("发表在 " + "、".join(query.venues) + " 的")
    if query.position:
        parts.append("作为" + phrasing.place_word(query.position, "zh") + "发表的")
    if query.author_number is not None:
        parts.append("有" + phrasing.author_number(query.author_number, "zh") + "的")
    if query.in_title is not None:
        parts.append(phrasing.title_words(query.in_title, "zh") + "的")
    if query.without is not None:
        left_out = phrasing.left_out(query.without, library, "zh")
        for english, chinese in _LEFT_OUT.items():
            left_out = left_out.replace(english, chinese)
        parts.append(f"除去 {left_out} 之外的")
    if shown.topic:
        parts.append(f"关于“{shown.shown_topic}”的")
    # One particle before the noun is enough: `A 2024年的论文`, not `A 的2024年的论文`.
    return " ".join([*(one.removesuffix("的").strip() for one in parts[:-1]), *parts[-1:]])
