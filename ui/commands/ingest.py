"""`ingest`: read what a lab already has into the data folder."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.commands import edge

What = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders, URLs, a manifest (people.yaml), openalex:ID, orcid:ID, s2:ID, dblp:PID, arxiv:QUERY.",
        show_default=False,
    ),
]


def ingest(
    context: typer.Context,
    what: What = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; store nothing.")] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Remove these sources and what hung on them.")
    ] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the search indexes anew.")] = False,
    reembed: Annotated[bool, typer.Option("--reembed", help="Make the vectors anew too.")] = False,
    enrich: Annotated[
        bool, typer.Option("--enrich", help="Look up missing abstracts in arXiv and OpenAlex.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    data: edge.Data = None,
) -> None:
    """Read sources into the data folder; reading the same again changes nothing."""
    from ingestion import run
    from ui.commands.progress import progress_line

    settings = edge.settings_for(context, data)
    with progress_line() as progress:
        report = run.ingest(
            what or (),
            settings,
            dry_run=dry_run,
            remove=remove,
            rebuild=rebuild,
            reembed=reembed,
            enrich=enrich,
            progress=progress,
        )
    typer.echo(edge.as_json(report.model_dump(mode="json")) if as_json else edge.printable(report.as_text()))
    raise typer.Exit(report.exit_code)
