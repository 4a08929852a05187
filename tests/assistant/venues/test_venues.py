"""Venues as they are written, and as questions name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Status
from assistant.venues import lookup, normalise
from assistant.venues.abbreviation import Titles


@pytest.mark.parametrize(
    ("stated", "name", "year"),
    [
        ("NIPS", "NeurIPS", None),
        ("Advances in neural information processing systems 36, 7093-7115, 2023", "NeurIPS", 2023),
        ("ICLR'25", "ICLR", 2025),
        ("ICLR’26", "ICLR", 2026),
        ("CVPR2024", "CVPR", 2024),
        ("Proceedings of the AAAI Conference on Artificial Intelligence 39", "AAAI", None),
        (
            "In Proceedings of the 37th International Conference on Machine Learning (ICML), 2020",
            "ICML",
            2020,
        ),
        ("2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR", 2023),
        ("Proceedings of the 60th Annual Meeting of the Association for Computational …, 2022", "ACL", 2022),
        ("Proceedings of the 2024 Conference of the North American Chapter of the …, 2024", "NAACL", 2024),
        (
            "IEEE Transactions on Pattern Analysis and Machine Intelligence, vol. 45, no. 3, pp. 1-12, 2023",
            "IEEE TPAMI",
            2023,
        ),
        ("Nature 591 (7850), 379-384, 2021", "Nature", 2021),
        ("Nature Machine Intelligence", "Nature Machine Intelligence", None),
        ("Proceedings of CSCW", "CSCW", None),
        ("Journal of Pebbles and Sand 12(3):45-67", "Journal of Pebbles and Sand", None),
        ("SIGGRAPH Asia 2016", "SIGGRAPH Asia", 2016),
        ("Cell Reports Methods", "Cell Reports Methods", None),
        # article numbers with letters, pages with chapters
        ("Journal of Pebbles, 390, eady3571 (2025)", "Journal of Pebbles", 2025),
        ("Pebble Adv. 11, eadv6898 (2025)", "Pebble Adv", 2025),
        ("Proc. Natl. Pebbles U.S.A., 122, e2415658122 (2025)", "Proc. Natl. Pebbles U.S.A", 2025),
        ("Pebbles Rev. B 108, L041103", "Pebbles Rev. B", None),
        ("Annu. Rev. Pebbles, 13, 18.1-18.25 (2022)", "Annu. Rev. Pebbles", 2022),
        ("Frontiers in Pebbles 11:95, doi:10.3389/fncom.2017.00095", "Frontiers in Pebbles", None),
        ("Journal of Pebbles (2018), 10.1016/j.ijar.2018.11.002", "Journal of Pebbles", 2018),
        ("Journal of Pebbles, https://doi.org/10.1016/j.p.2018.11.002", "Journal of Pebbles", None),
        # years inside brackets
        ("Conference on Pebble Visualisation (PV ’09)", "Conference on Pebble Visualisation (PV)", 2009),
        (
            "Conference on Pebble Visualisation (PV '09) - Posters",
            "Conference on Pebble Visualisation (PV) - Posters",
            2009,
        ),
        ("Pebble Genetics 9 (January): 37", "Pebble Genetics", None),
        ("Pebble Biology 8 (8) (January): R165", "Pebble Biology", None),
        ("Pebble Conference – Posters", "Pebble Conference - Posters", None),
        # names that end in a figure or a letter
        ("Pebbles 4.0", "Pebbles 4.0", None),
        ("Journal of Pebbles A", "Journal of Pebbles A", None),
    ],
)
def test_one_name_for_each_venue(stated: str, name: str, year: int | None) -> None:
    venue = normalise(stated)
    assert (venue.name, venue.year, venue.status) == (name, year, Status.PUBLISHED)


@pytest.mark.parametrize(
    ("stated", "name", "track"),
    [
        ("CVPR 2024 (Oral)", "CVPR", "Oral"),
        ("COLING 2022 (Best Paper Award)", "COLING", "Best Paper"),
        ("ACL Findings", "ACL Findings", "Findings"),
        (
            "Findings of the Association for Computational Linguistics: EMNLP 2023",
            "EMNLP Findings",
            "Findings",
        ),
        ("AAAI 2025 Workshop on Deployable Things", "AAAI Workshop", "Workshop"),
        ("CVPRW 2021", "CVPR Workshop", "Workshop"),
        ("NeurIPS Datasets and Benchmarks 2023", "NeurIPS", "Datasets and Benchmarks"),
    ],
)
def test_tracks(stated: str, name: str, track: str) -> None:
    assert (normalise(stated).name, normalise(stated).track) == (name, track)


@pytest.mark.parametrize(
    ("stated", "name", "status"),
    [
        ("Arxiv 2026", "arXiv", Status.PREPRINT),
        ("arXiv preprint arXiv:2607.18235, 2026", "arXiv", Status.PREPRINT),
        ("CoRR abs/2301.12345", "arXiv", Status.PREPRINT),
        ("bioRxiv", "bioRxiv", Status.PREPRINT),
        ("Preprint", None, Status.PREPRINT),
        ("Under Review at NeurIPS 2026 (Preprint)", None, Status.UNDER_REVIEW),
        ("submitted to ICML 2025", None, Status.UNDER_REVIEW),
        ("ICML 2026, to appear", "ICML", Status.ACCEPTED),
        ("Journal of Pebbles A, in press", "Journal of Pebbles A", Status.ACCEPTED),
        ("Journal of Pebbles (accepted)", "Journal of Pebbles", Status.ACCEPTED),
        ("To appear in Journal of Pebbles", "Journal of Pebbles", Status.ACCEPTED),
        ("Journal of Pebbles, forthcoming 2026", "Journal of Pebbles", Status.ACCEPTED),
        ("", None, Status.UNKNOWN),
    ],
)
def test_states(stated: str, name: str | None, status: Status) -> None:
    assert (normalise(stated).name, normalise(stated).status) == (name, status)


def test_years_are_not_taken_from_pages_or_ids() -> None:
    assert normalise("Journal of Sand 7, 1999-2010").year is None
    assert normalise("arXiv:2012.01234").year is None


@given(st.text(max_size=120))
def test_anything_can_be_stated(text: str) -> None:
    venue = normalise(text)
    assert venue.name is None or venue.name.strip()


@pytest.mark.parametrize(
    ("words", "name"),
    [("nips", "NeurIPS"), ("NeurIPS 2024", "NeurIPS"), ("the web conference", "WWW"), ("FAST", "FAST"), ("fast", None), ("chi", None),
     ("machine learning", None), ("arxiv", "arXiv"), ("Nature", "Nature"), ("nature", None), ("tpami", "IEEE TPAMI"), ("", None)],
)  # fmt: skip
def test_lookup_takes_no_ordinary_word_for_a_venue(words: str, name: str | None) -> None:
    assert lookup(words) == name


STORED = Titles(
    (
        "Nucleic Acids Res",
        "Cell Rep",
        "J. Am. Chem. Soc",
        "ACS Catal",
        "ACS Catalysis",
        "Journal of Animal Ecology",
        "RNA",
    )
)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Nucleic Acids Research", ("Nucleic Acids Res",)),
        ("nucleic acids research", ("Nucleic Acids Res",)),
        ("Journal of the American Chemical Society", ("J. Am. Chem. Soc",)),
        ("The Journal of the American Chemical Society", ("J. Am. Chem. Soc",)),
        ("J. Anim. Ecol.", ("Journal of Animal Ecology",)),
        ("Cell Reports", ("Cell Rep",)),
        ("ACS Catalysis", ("ACS Catal", "ACS Catalysis")),
        ("cell reprogramming", ()),
        ("Cell", ()),
        ("Research", ()),
        ("", ()),
    ],
)
def test_a_journal_is_known_under_its_abbreviated_title(asked: str, stored: tuple[str, ...]) -> None:
    assert STORED.named(asked) == stored


@pytest.mark.parametrize(
    ("short", "stored"),
    [("JACS", ("J. Am. Chem. Soc",)), ("NAR", ("Nucleic Acids Res",)), ("AC", ()), ("", ())],
)
def test_a_journal_is_known_by_its_initials(short: str, stored: tuple[str, ...]) -> None:
    assert STORED.by_initials(short) == stored


def test_initials_that_several_journals_share_are_nobodys() -> None:
    assert Titles(("Journal of Animal Ecology", "Journal of Applied Ecology")).by_initials("JAE") == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_titles_of_any_text_are_looked_up_without_harm(stored: str, asked: str) -> None:
    titles = Titles((stored,))
    assert set(titles.named(asked)) <= {stored}
    assert set(titles.by_initials(asked)) <= {stored}


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("J. Moss Mech., 922, A2", "J. Moss Mech"),
        ("Journal of Moss Mechanics 1004 A6", "Journal of Moss Mechanics"),
        ("J. Moss Mech., vol. 12, A9", "J. Moss Mech"),
        ("Moss's Future, 8, e2020MF001650", "Moss's Future"),
        ("Fern Letters, 10: e2021FL002573", "Fern Letters"),
        ("Phys. Moss Fluids, 5, 110501(R)", "Phys. Moss Fluids"),
        ("Journal of fern engineering 18.8", "Journal of fern engineering"),
        ("Spore Communications10", "Spore Communications"),
        ("Moss IDETC Conference, Paper No. DETC2013-13125", "Moss IDETC Conference"),
        ("Workshop on Moss 2.0", "Workshop on Moss 2.0"),
    ],
)
def test_volumes_and_article_numbers_are_no_part_of_a_journals_name(stated: str, name: str) -> None:
    assert normalise(stated).name == name


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("2016 15th IEEE international conference on machine learning and applications", "ICMLA"),
        ("International Conference on Machine Learning and Cybernetics", "ICMLC"),
        ("International Conference on Machine Learning 2020", "ICML"),
    ],
)
def test_a_longer_name_is_another_meeting(stated: str, name: str) -> None:
    assert normalise(stated).name == name
