"""`whomet build`: articles in, a graph out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.building import TIMEOUT_SECONDS
from kg.cli.messages import counted, put_text, say
from kg.cli.options import (
    AsJson,
    FailLevel,
    FailOn,
    Judgements,
    Lexicon,
    Model,
    Quiet,
    Verbose,
    day,
    fails,
)
from kg.cli.settings import configured_lexicon, configured_model
from kg.errors import ExitCode

if TYPE_CHECKING:
    from kg.building.gathering import Progress
    from kg.building.report import Report

_NAMED_PROBLEMS = 10
_NAMED_FINDINGS = 5


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Articles: .txt, .md, .html, .json, .jsonl (also .gz), folders of these, or - "
        "for standard input.",
    ),
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to write.")]
Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=256,
        help="Processes that read; 0 reads in this one. The output is the same. "
        "[default: by processors and documents]",
    ),
]
PublishedOn = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day of publication of articles that state none."),
]
Timeout = Annotated[
    float, typer.Option(min=0.1, help="Seconds after which a worker gives up an article.")
]
Validate = Annotated[
    bool, typer.Option("--validate/--no-validate", help="Check the graph against the shapes.")
]
Cache = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache", help="Read only articles that the build in DIR has not read."
    ),
]
OwnTenures = Annotated[
    Path | None,
    typer.Option(metavar="FILE.csv", help="Who held which office when: see docs/inferences.md."),
]
InferredHolders = Annotated[
    bool,
    typer.Option(
        "--inferred-holders/--no-inferred-holders",
        help="Conclude from tables who held an office that an article names nobody for.",
    ),
]
InferredDates = Annotated[
    bool,
    typer.Option(
        "--inferred-dates/--no-inferred-dates",
        help="Conclude from other articles when one without a date came out.",
    ),
]


def build(
    inputs: Inputs,
    *,
    out: Out,
    workers: Workers = None,
    published: PublishedOn = None,
    model: Model = None,
    lexicon: Lexicon = None,
    timeout: Timeout = TIMEOUT_SECONDS,
    fail_on: FailOn = FailLevel.VIOLATION,
    validate: Validate = True,
    judgements: Judgements = None,
    cache: Cache = True,
    tenures: OwnTenures = None,
    inferred_holders: InferredHolders = True,
    inferred_dates: InferredDates = True,
    as_json: AsJson = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Build the graph of a set of articles.

    Writes DIR/graph.ttl (the graph), DIR/store (for queries), DIR/report.json (what became of
    every input) and DIR/readings.sqlite (what each article says, so that the next build reads
    only what is new). An earlier build in DIR is replaced at the end, or kept if anything fails.
    With --json the report is printed, too; with --verbose every problem and finding is named.

    \b
    Examples:
      whomet build articles --out graph
      whomet build news.jsonl.gz --out graph --workers 4
      cat article.txt | whomet build - --out graph --published 2023-06-18
    """
    from kg.build import BuildOptions
    from kg.build import build as run

    options = BuildOptions(
        workers=workers,
        timeout=timeout,
        published=day(published, "--published"),
        model=configured_model(model),
        lexicon=configured_lexicon(lexicon),
        validate=validate,
        judgements=judgements,
        keep=cache,
        tenures=tenures,
        infer_holders=inferred_holders,
        infer_dates=inferred_dates,
    )
    with _progress(shown=not quiet and sys.stderr.isatty()) as progress:
        report = run(inputs, out, options, stdin=sys.stdin.buffer, progress=progress)
    if not quiet:
        _tell(report, out, whole=verbose)
    if as_json:
        put_text([(out / "report.json").read_text(encoding="utf-8")])
    if fails(report.findings, fail_on):
        raise typer.Exit(ExitCode.FINDINGS)


@contextmanager
def _progress(*, shown: bool) -> Iterator[Progress]:
    if not shown:
        yield lambda _stage, _done: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed} documents"),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done: bar.update(task, description=stage, completed=done)


def _tell(report: Report, out: Path, *, whole: bool) -> None:
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in report.outcomes.most_common())
    say(f"{counted(len(report.ledger), 'inputs')}: {outcomes}")
    problems = (f"{one.path}: {one.outcome}: {one.reason}" for one in report.problems)
    _tell_some(list(problems), None if whole else _NAMED_PROBLEMS, out)
    for judged in report.judgements:
        if judged.lost:
            say(f"  judgement of line {judged.line} not followed: {judged.lost}")
    if report.unchanged:
        say("nothing has changed since the last build")
    elif report.kept:
        say(f"{counted(report.kept, 'articles')} were read before")
    made = [counted(report.counts[name], name) for name in ("events", "accounts", "entities")]
    triples = counted(report.counts["triples"], "triples")
    say(f"{', '.join(made)} in {out / 'graph.ttl'} ({triples})")
    findings = (f"{one.severity} {one.code}: {one.message}" for one in report.findings)
    _tell_some(list(findings), None if whole else _NAMED_FINDINGS, out)


def _tell_some(messages: list[str], most: int | None, out: Path) -> None:
    for message in messages[:most]:
        say(f"  {message}")
    if most is not None and len(messages) > most:
        say(f"  and {len(messages) - most} more, in {out / 'report.json'}")
