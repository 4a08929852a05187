"""What the facts of people are called, in English and in Chinese."""

from __future__ import annotations

from assistant.records import FactKind

_FACTS_ZH: dict[str, str] = {
    FactKind.H_INDEX: "h 指数", FactKind.CITATIONS: "引用次数", FactKind.AFFILIATION: "单位", FactKind.POSITION: "职位",
    FactKind.EDUCATION: "教育经历", FactKind.EXPERIENCE: "工作经历", FactKind.INTEREST: "研究兴趣", FactKind.AWARD: "获奖情况",
    "thesis": "学位论文", "grades": "成绩", "past": "以前的经历", "origin": "来自何处", "from": "来自何处", "now": "现况", "afterwards": "毕业后去向", "membership": "在实验室的时间", "founding": "创业经历", FactKind.NEWS: "近况", FactKind.SERVICE: "学术服务", FactKind.TEACHING: "教学", FactKind.BIOGRAPHY: "简介",
    FactKind.PAPER_COUNT: "页面所述论文数", FactKind.JOB_SEEKING: "求职或合作意向", FactKind.ADVISOR: "导师", "email": "邮箱", "phone": "电话",
    "homepage": "主页", "graduation": "毕业时间", "hobbies": "爱好", "funding": "经费", "school": "中小学", "students": "学生", "languages": "语言", "github": "GitHub 页面", "scholar": "谷歌学术页面", "orcid": "ORCID", "linkedin": "LinkedIn 页面", "twitter": "推特账号", "office": "办公室", "chinese_name": "中文名", "links": "链接", FactKind.OTHER: "其他",
}  # fmt: skip
_FACTS_EN: dict[str, str] = {
    FactKind.H_INDEX: "h-index", FactKind.CITATIONS: "citation count", FactKind.INTEREST: "research interests",
    FactKind.AWARD: "awards", FactKind.PAPER_COUNT: "stated number of papers", FactKind.JOB_SEEKING: "interest in jobs or collaboration",
    FactKind.ADVISOR: "advisors", FactKind.EXPERIENCE: "work experience", "phone": "phone number", "school": "school before university", "chinese_name": "name in Chinese", "links": "pages", FactKind.OTHER: "other remarks", "email": "e-mail address",
    "past": "earlier places", "from": "place", "now": "present place", "afterwards": "next step after the studies", "membership": "time in the lab", "founding": "companies founded", "orcid": "ORCID", "github": "GitHub page", "scholar": "Google Scholar page", "linkedin": "LinkedIn page", "twitter": "Twitter account", "bluesky": "Bluesky account", "mastodon": "Mastodon account", "researchgate": "ResearchGate page", "youtube": "YouTube channel",
}  # fmt: skip


def fact_word(fact: str, language: str) -> str:
    """What a fact is called."""
    if language == "zh":
        return _FACTS_ZH.get(fact, fact)
    return _FACTS_EN.get(fact, fact.replace("_", " "))
