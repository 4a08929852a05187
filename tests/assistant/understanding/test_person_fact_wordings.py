"""Free wordings that ask for what a person's page states."""

from __future__ import annotations

import pytest

from assistant.records import QueryKind
from assistant.understanding.facts.life import asks_openness
from assistant.understanding.facts.person_facts import compared_fact, person_fact
from assistant.understanding.kinds.kinds import shape_of
from assistant.understanding.kinds.refusals import JUDGEMENT, refusal_of
from assistant.understanding.people.people_asked import asks_for_whoever, seeking


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("where's PERSON studying", "education"),
        ("where does PERSON study", "education"),
        ("what's the academic background of PERSON", "education"),
        ("who is the boss of PERSON", "advisor"),
        ("who guides PERSON", "advisor"),
        ("under whom does PERSON work", "advisor"),
        ("whose student is PERSON", "advisor"),
        ("what did PERSON do before", "past"),
        ("where was PERSON before singapore", "past"),
        ("what did PERSON use to do? PERSON used to work where", "past"),
        ("when will PERSON be done", "graduation"),
        ("what sort of position would PERSON like", "job_seeking"),
        ("what year is PERSON in", "position"),
        ("at what stage is PERSON", "position"),
        ("what is the field of study of PERSON", "interest"),
        ("which company did PERSON start", "founding"),
        ("where is PERSON studying now, and where before", "education"),
        ("current and previous university of PERSON", "education"),
        ("where is PERSON now and where were they before", "now"),
        ("PERSON : present and former affiliations", "now"),
        ("where is PERSON from", "from"),
        ("where does PERSON come from originally", "origin"),
        ("which country is PERSON from", "origin"),
        ("does PERSON still work there", "position"),
        ("is PERSON the pi", "position"),
        ("did PERSON and PERSON overlap in the lab", "membership"),
        ("is PERSON still around", "position"),
    ],
)
def test_free_wordings_name_the_fact(masked: str, fact: str) -> None:
    assert person_fact(masked) == fact


@pytest.mark.parametrize("masked", ["what did PERSON publish before YEAR", "what did PERSON write earlier"])
def test_papers_of_earlier_years_are_no_past(masked: str) -> None:
    assert person_fact(masked) != "past"


@pytest.mark.parametrize(
    "masked",
    [
        "where is PERSON these days",
        "where does PERSON work now",
        "is PERSON in industry now",
        "has PERSON moved to industry",
        "PERSON left the lab for which company",
        "which company did PERSON leave the group for",
        "what became of PERSON after the postdoc",
        "where did PERSON end up",
        "where did PERSON go after leaving the group",
        "what is PERSON doing nowadays",
        "which university is PERSON at now",
        "PERSON's current employer",
    ],
)
def test_where_somebody_is_today_is_asked_for_in_many_ways(masked: str) -> None:
    assert person_fact(masked) == "now"


@pytest.mark.parametrize(
    "masked",
    [
        "what is PERSON working on these days",
        "what does PERSON research now",
        "where is PERSON studying at the moment",
        "who does PERSON work with now",
        "who is PERSON's supervisor now",
        "where has PERSON published",
        "where did PERSON go to school",
        "what school did PERSON go to for the doctorate",
        "where did PERSON go for a master's",
        "how many papers does PERSON have now",
    ],
)
def test_what_somebody_does_today_is_no_place(masked: str) -> None:
    assert person_fact(masked) != "now"


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("when was PERSON with the lab", "membership"),
        ("when did PERSON join the group", "membership"),
        ("when did PERSON join", "membership"),
        ("who was in the lab earlier, PERSON or PERSON", "membership"),
        ("how long was PERSON in your lab", "membership"),
        ("who joined the fjord lab first, PERSON or PERSON", "membership"),
        ("is PERSON still in the lab", "position"),
        ("has PERSON left", "position"),
        ("did PERSON start a company", "founding"),
        ("is PERSON a founder of a startup", "founding"),
        ("did PERSON win any competition", "award"),
        ("how often has the work of PERSON been cited so far", "citations"),
        ("how is the name of PERSON written in chinese", "chinese_name"),
    ],
)
def test_steps_of_a_life_name_the_fact(masked: str, fact: str) -> None:
    assert person_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("compare the phd backgrounds of PERSON and PERSON", "education"),
        ("compare the affiliations of PERSON and PERSON", "affiliation"),
        ("compare the phds of PERSON and PERSON", "education"),
        ("how do PERSON and PERSON differ in citations", "citations"),
        ("compare PERSON and PERSON", None),
        ("compare the papers of PERSON and PERSON", None),
        ("compare the research interests of PERSON and PERSON", "interest"),
    ],
)
def test_stated_facts_of_two_people_are_set_side_by_side(masked: str, fact: str | None) -> None:
    assert compared_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "openness"),
    [
        ("would PERSON be up for collaborating with an outside group", True),
        ("is PERSON open to collaborations", True),
        ("is PERSON willing to cooperate with industry", True),
        ("who collaborates with PERSON", False),
        ("has PERSON collaborated with PERSON", False),
    ],
)
def test_being_open_to_collaborate_is_not_having_collaborated(masked: str, openness: bool) -> None:
    assert asks_openness(masked) == openness


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("show all of PERSON's work", None),
        ("list PERSON's work", None),
        ("what is PERSON's work", "interest"),
        ("summarise PERSON's work", "interest"),
    ],
)
def test_all_of_somebodys_work_is_a_list(masked: str, fact: str | None) -> None:
    assert person_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "whoever"),
    [
        ("which of your researchers lists moss among PERSON interests", True),
        ("who has ferns among PERSON interests", True),
        ("which of PERSON's papers is about moss", False),
        ("what are PERSON interests", False),
    ],
)
def test_a_pronoun_for_whoever_is_asked_for_names_nobody(masked: str, whoever: bool) -> None:
    assert asks_for_whoever(masked) == whoever


@pytest.mark.parametrize(
    ("masked", "reason"),
    [
        ("which of the former phd students was the least capable", JUDGEMENT),
        ("who is the most talented postdoc", JUDGEMENT),
        ("name the weakest student", JUDGEMENT),
        ("who is the most cited researcher", None),
        ("who is the most productive author", None),
    ],
)
def test_people_are_not_ranked_by_what_they_are_worth(masked: str, reason: str | None) -> None:
    assert refusal_of(masked) == reason


@pytest.mark.parametrize(
    ("masked", "open_to_it"),
    [
        ("is PERSON open for collaborate with people from outside", True),
        ("does PERSON take external collaborators", True),
        ("could i do a phd with PERSON", True),
        ("does PERSON take students", True),
        ("is PERSON ready to cooperate", True),
        ("would PERSON cooperate with a company", True),
        ("does PERSON want to collaborate", True),
        ("does PERSON collaborate with PERSON", False),
        ("who does PERSON collaborate with", False),
        ("who are the collaborators of PERSON", False),
    ],
)
def test_openness_is_told_from_company(masked: str, open_to_it: bool) -> None:
    assert asks_openness(masked) is open_to_it


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("is PERSON on the market for a full-time job at the moment?", "job_seeking"),
        ("is PERSON on the job market?", "job_seeking"),
        ("is PERSON available for hire?", "job_seeking"),
        ("would PERSON be interested in an internship with us?", "job_seeking"),
        ("does PERSON want a permanent post?", "job_seeking"),
        ("is PERSON still free, or has somebody hired him?", "job_seeking"),
        ("is PERSON looking for an internship this summer?", "job_seeking"),
        ("can we hire PERSON ?", "job_seeking"),
        ("is PERSON open to new roles?", "job_seeking"),
        ("could we recruit PERSON for our team?", "job_seeking"),
        ("is PERSON hunting for a postdoc?", "job_seeking"),
        ("is PERSON interested in job scheduling?", "interest"),
        ("where did PERSON do an internship?", "experience"),
        ("what position does PERSON hold?", "position"),
        ("is PERSON available by phone?", "phone"),
        ("where does PERSON work at the moment?", "now"),
    ],
)
def test_who_wants_a_job_is_told_from_who_has_one(masked: str, fact: str) -> None:
    assert shape_of(masked).fact == fact


@pytest.mark.parametrize(
    ("masked", "sought"),
    [
        ("is anyone free for an internship", "internship"),
        ("is anyone here looking for a job", "job"),
        ("who is open to collaboration", "collaboration"),
        ("is any of your people on the job market", "job market"),
        ("is somebody looking for a postdoc", "postdoc"),
        ("which researchers would like to collaborate", "collaborate"),
        ("does anyone in the lab take interns", "interns"),
        ("who is looking for full-time positions", "positions"),
    ],
)
def test_whoever_seeks_a_post_or_company_is_asked_for(masked: str, sought: str) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact, shape.topic) == (QueryKind.PEOPLE, "job_seeking", sought)


@pytest.mark.parametrize(
    "masked",
    [
        "who is looking into pruning",
        "who is looking for collaborators on sea ice",
        "who works with students on snow",
        "who has collaborated with PERSON",
        "who could help me with my job scheduling problem",
    ],
)
def test_whoever_works_on_something_seeks_nothing(masked: str) -> None:
    assert seeking(masked) is None or "PERSON" in masked


@pytest.mark.parametrize("masked", ["is PERSON from china", "and was PERSON originally from new york"])
def test_where_somebody_is_from_is_looked_for_on_their_page(masked: str) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact) == (QueryKind.FACT, "words")


@pytest.mark.parametrize(
    ("masked", "kind"),
    [
        ("where does snow appear in what you have written", QueryKind.PAPERS),
        ("where is distillation used in your papers", QueryKind.PAPERS),
        ("where is pruning discussed in the stored abstracts", QueryKind.PAPERS),
        ("where did the papers of PERSON appear", QueryKind.VENUES),
        ("where do you publish", QueryKind.VENUES),
    ],
)
def test_where_something_appears_may_be_in_papers(masked: str, kind: QueryKind) -> None:
    assert shape_of(masked).kind is kind
