"""What stands around a venue's name, and names that only contain a known one."""

from __future__ import annotations

import pytest

from assistant.venues import lookup, normalise


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("The Journal of Pebbles, 144, EL503-EL508", "The Journal of Pebbles"),
        ("Applied Pebbles 46, e37, doi:10.1017/S0142716425100180", "Applied Pebbles"),
        ("Pebbles Open, 12, 220497, doi", "Pebbles Open"),
        ("Pebbles and Sand 28, doi:10.1080/205", "Pebbles and Sand"),
        ("Pebbles. June 22, 2026;2168-6106. Online ahead of print.", "Pebbles"),
        ("Pebbles & Sand. 2019; 71(1):45-55.", "Pebbles & Sand"),
        ("Pebbles Practice 2025 Aug;15(4):e200508.", "Pebbles Practice"),
        ("Journal of Pebbles, Advance online publication.", "Journal of Pebbles"),
        ("Journal of Pebbles, Special Issue on Sand", "Journal of Pebbles"),
        ("Proceedings of Pebble Prosody 2016 (ed. J. Barnes, A. Brugos), 227-231", "Pebble Prosody"),
        ("Pebbles: form and sand (eds. B. Weiss and J. Trouvain), Singapore: Springer, 165-181", "Pebbles: form and sand"),
        ("Pebble Registration - 5th International Workshop, WPR 2012, Nashville, TN, USA, July 7-8, 2012. Proceedings", "Pebble Registration (WPR)"),
        ("Processing of Pebbles, 18th International Conference, POP 2003, Ambleside, UK, June 28-July 3, 2003, Proceedings", "Processing of Pebbles (POP)"),
        ("2007 International Conference on Pebbles, CP 2007, Hannover, Germany, October 24-26, 2007", "International Conference on Pebbles (CP)"),
        ("Pebbles 2010: Sand, Gravel, and Display, San Diego, California, United States, 13-18 February 2010", "Pebbles: Sand, Gravel, and Display"),
        ("Sand and Gravel Symposium (SGS), Dresden, Germany", "Sand and Gravel Symposium (SGS)"),
        ("Proc. 2021 IEEE - Int. Conf. on Pebbles (PEB)", "IEEE - Int. Conf. on Pebbles (PEB)"),
        ("Proc. of the Int. Symp. on Pebbles (ISP)", "Int. Symp. on Pebbles (ISP)"),
        ("Proceedings of European Journal of Pebbles", "European Journal of Pebbles"),
        ("Proceedings of the Royal Society of Pebbles", "Proceedings of the Royal Society of Pebbles"),
        ("American Pebble Conference [APC]", "American Pebble Conference [APC]"),
        ("PhD thesis, Sand series 353, Utrecht University, 175pp", "Ph.D. Thesis, Sand series 353, Utrecht University"),
        ("phd, University of Sand", "Ph.D. Thesis, University of Sand"),
        ("Sand, Gravel and Silt, Paris, France, May 3-5, 2019", "Sand, Gravel and Silt"),
        ("BPC Proceedings", "BPC Proceedings"),
        ("Conference on May Fly Biology", "Conference on May Fly Biology"),
        ("The special issue of Pebbles and Dunes on Sand in the Life of Shores, Volume 23, Issue 6", "Pebbles and Dunes on Sand in the Life of Shores"),
        ("The", None),
    ],
)  # fmt: skip
def test_volume_place_date_and_editors_are_no_name(stated: str, name: str) -> None:
    assert normalise(stated).name == name


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("JAMA Neurology", "JAMA Neurology"),
        ("JAMA Cardiology", "JAMA Cardiology"),
        ("JAMA. 2007; 298(9):1046-8.", "JAMA"),
        ("PNAS Nexus", "PNAS Nexus"),
        ("AAAI Matters", "AAAI Matters"),
        ("AAAI Fall Symposium on Sand", "AAAI Fall Symposium on Sand"),
        ("ACM Transactions on Human-Robot Interaction [THRI]", "ACM Transactions on Human-Robot Interaction [THRI]"),
        ("40th Anniversary of the IEEE Conference on Robotics and Automation [ICRA@40]", "Anniversary of the IEEE Conference on Robotics and Automation [ICRA@40]"),
        ("Deep Sand in Medical Image Analysis - 4th International Workshop, Held in Conjunction with MICCAI 2018", "MICCAI Workshop"),
        ("ACM Transactions on Graphics (SIGGRAPH 2023)", "SIGGRAPH"),
        ("IEEE Robotics and Automation Letters and ICRA 2020", "IEEE RA-L"),
        ("IEEE Trans. Medical Imaging", "IEEE TMI"),
        ("J. Mach. Learn. Res.", "JMLR"),
        ("Int. J. Comput. Vis.", "IJCV"),
    ],
)  # fmt: skip
def test_a_venue_that_contains_the_name_of_another(stated: str, name: str) -> None:
    assert normalise(stated).name == name


@pytest.mark.parametrize(
    ("stated", "name", "track"),
    [
        ("Sand and Gravel: Advances and Evaluation at IEEE International Conference on Robotics and Automation (ICRA)", "ICRA Workshop", "Workshop"),
        ("Tutorial on Sand at Robotics: Science and Systems (RSS)", "RSS Tutorial", "Tutorial"),
        ("IEEE/RSJ Int. Conf. on Intelligent Robots and Systems, Symposium: Sand", "IROS Symposium", "Symposium"),
        ("Best paper at ICRA", "ICRA", "Best Paper"),
        ("Presented at ICRA 2020", "ICRA", None),
    ],
)  # fmt: skip
def test_an_event_beside_a_conference_is_not_the_conference(
    stated: str, name: str, track: str | None
) -> None:
    assert (normalise(stated).name, normalise(stated).track) == (name, track)


@pytest.mark.parametrize(
    ("words", "name"), [("jama", "JAMA"), ("JAMA Neurology", "JAMA Neurology"), ("chi", None)]
)
def test_short_names_are_still_found(words: str, name: str | None) -> None:
    assert lookup(words) == name
