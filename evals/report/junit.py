"""The report as JUnit XML, which every CI shows."""

from __future__ import annotations

from xml.etree import ElementTree

from evals.report.content import Report
from evals.report.terminal import plain


def to_junit(report: Report) -> str:
    """One test case a case, one suite a category; a gate breach is a failed case of the suite `gate`."""
    root = ElementTree.Element("testsuites", name="colloquy eval")
    reasons: dict[str, list[str]] = {}
    for failure in report.failures:
        reasons.setdefault(failure.id, []).extend(f"turn {failure.turn}: {r}" for r in failure.reasons)
    for category in sorted({line.category for line in report.cases}):
        lines = [line for line in report.cases if line.category == category]
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=category,
            tests=str(len(lines)),
            failures=str(sum(line.passed is False for line in lines)),
            errors=str(sum(line.passed is None for line in lines)),
        )
        for line in lines:
            case = ElementTree.SubElement(
                suite, "testcase", classname=category, name=line.id, time=f"{line.seconds:.3f}"
            )
            if line.error:
                ElementTree.SubElement(case, "error", message=plain(line.error))
            elif line.passed is False:
                found = plain("\n".join(reasons.get(line.id, ["did not pass"])))
                ElementTree.SubElement(case, "failure", message=found.split("\n")[0]).text = found
    problems = report.verdict.problems
    suite = ElementTree.SubElement(
        root, "testsuite", name="gate", tests="1", failures=str(int(bool(problems)))
    )
    case = ElementTree.SubElement(suite, "testcase", classname="gate", name="gate")
    if problems:
        ElementTree.SubElement(case, "failure", message=plain(problems[0])).text = plain("\n".join(problems))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
