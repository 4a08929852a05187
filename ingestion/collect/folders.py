"""What a folder holds: sites, folders of files, and what is not worth opening."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MOST_FILES = 50_000
_DEEPEST = 24
_SKIPPED_FOLDERS = frozenset(
    [
        "node_modules",
        "archetypes",
        "__pycache__",
        "_site",
        "vendor",
        "bower_components",
        "dist",
        "build",
        "target",
        "venv",
        "__MACOSX",
    ]
)
NOT_CONTENT = frozenset(
    [".css", ".scss", ".sass", ".less", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".tsx", ".vue", ".svelte", ".astro", ".ejs", ".hbs", ".handlebars", ".njk", ".pug", ".mustache", ".twig", ".haml", ".erb", ".slim", ".php", ".go", ".rs", ".lua", ".pl", ".bat", ".ps1", ".csl", ".rproj", ".mod", ".sum", ".env", ".properties", ".wasm", ".psd", ".eps", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".eot", ".ttf", ".otf", ".woff", ".woff2", ".mp4", ".mp3", ".wav", ".webm", ".mov", ".avi", ".ogg", ".py", ".rb", ".sh", ".lock", ".gemspec", ".toml", ".ini", ".cfg", ".log", ".pyc", ".so", ".liquid", ".xml", ".rss", ".atom", ".bst", ".cls", ".sty", ".r", ".m", ".cpp", ".c", ".h", ".java", ".ipynb", ".webmanifest", ".npy", ".pkl", ".db", ".sqlite", ".ds_store", ".editorconfig", ".example", ".bak", ".swp", ".shp", ".shx", ".dbf", ".sbn", ".sbx", ".prj", ".cpg", ".stl", ".obj", ".ply", ".h5", ".mat", ".rds", ".rdata", ".parquet", ".zarr", ".nc", ".fig", ".ai", ".sketch", ".qml"]
)  # fmt: skip
_NOT_CONTENT_NAMES = frozenset(
    ["license", "licence", "license.md", "license.txt", "readme", "readme.md", "readme.txt", "changelog.md", "contributing.md", "gemfile", "makefile", "dockerfile", "cname", "robots.txt", "humans.txt", "package.json", "package-lock.json", "composer.json", "tsconfig.json", "_config.yml", "_config.yaml", ".nojekyll", "code_of_conduct.md", "security.md", "manifest.json", "requirements.txt", "claude.md", "agents.md", "todo.md", "maintenance.md", "pnpm-lock.yaml", "vercel.json", "netlify.json", "components.json", "jsconfig.json", "renovate.json", "docker-compose.yml", "environment.yml", "llms.txt", "ads.txt"]
)  # fmt: skip
_ABOUT_FILES = re.compile(r"(?:readme|licen[sc]e|copying|ofl|changelog|contributing|code_of_conduct)\b[^.]*(?:\.(?:md|txt|qmd|rst|html))?|.*[\s_-](?:licen[sc]e|ofl)(?:\.(?:md|txt))?", re.IGNORECASE)  # fmt: skip
_SITE_MARKS = frozenset(
    ["_config.yml", "_config.yaml", "config.toml", "config.yaml", "config.yml", "hugo.toml", "hugo.yaml", "index.html", "index.htm", "index.md", "index.jemdoc", "index.qmd", "_quarto.yml", "mkdocs.yml", "docusaurus.config.js", "gatsby-config.js", "package.json", "astro.config.mjs", "astro.config.ts", "svelte.config.js", "next.config.js", "nuxt.config.ts", "eleventy.config.js", ".eleventy.js", "cv.yaml", "cv.yml", ".git", "content", "_pages", "_data", "_publications", "_bibliography", "_posts", "_includes", "_layouts", "_members", "_people", "_team", "data/people.yaml", "data/people.yml", "data/members.yaml", "data/members.yml", "data/team.yaml", "data/team.yml"]
)  # fmt: skip


@dataclass(frozen=True)
class File:
    """A file to be read: its path on disk, its address in reports, its place below what was given."""

    path: Path
    uri: str
    place: PurePosixPath


@dataclass(frozen=True)
class Folder:
    """A folder that may be one site, and the content files below it."""

    path: Path
    uri: str
    files: tuple[File, ...]


def address(path: Path | str) -> str:
    """A path as it names a source: as given, without `./` and doubled slashes, with forward slashes."""
    return Path(os.path.normpath(str(path))).as_posix()


def walk(root: Path, problems: list[str]) -> Iterator[File | Folder]:
    """What a folder holds: sites as folders, everything else file by file, in the order of names.

    Links that lead out of the folder or in circles, special files and folders of programs are not followed.
    """
    if is_site(root):
        yield Folder(root, address(root), tuple(_below(root, root, problems)))
        return
    entries = _entries(root, problems)
    for entry in entries:
        if entry.is_file(follow_symlinks=True) and _inside(entry, root) and _may_be_content(Path(entry.path)):
            yield File(Path(entry.path), address(entry.path), PurePosixPath(entry.name))
        elif not entry.is_dir(follow_symlinks=True) and not entry.is_file(follow_symlinks=True):
            problems.append(f"{address(entry.path)}: neither file nor folder; it was skipped")
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not _is_skipped(entry.name):
            yield from _folder(Path(entry.path), problems)


def _folder(path: Path, problems: list[str]) -> Iterator[File | Folder]:
    """A folder below the one given: a site of its own, a folder of sites, or a folder of files."""
    subfolders = [
        entry
        for entry in _entries(path, problems)
        if entry.is_dir(follow_symlinks=False) and not _is_skipped(entry.name)
    ]
    if not is_site(path) and any(is_site(Path(entry.path)) for entry in subfolders):
        yield from walk(path, problems)
    else:
        yield Folder(path, address(path), tuple(_below(path, path, problems)))


def _entries(path: Path, problems: list[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as found:
            return sorted(
                (entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError as error:
        problems.append(f"{address(path)}: {error.strerror}; the folder was skipped")
        return []


def _below(folder: Path, root: Path, problems: list[str], depth: int = 0) -> Iterator[File]:
    if depth > _DEEPEST:
        problems.append(
            f"{address(folder)}: folders nested deeper than {_DEEPEST}; what is below was skipped"
        )
        return
    for entry in _entries(folder, problems):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if not _is_skipped(entry.name):
                yield from _below(path, root, problems, depth + 1)
        elif entry.is_file(follow_symlinks=True):
            if _inside(entry, root):
                yield File(path, address(path), PurePosixPath(path.relative_to(root).as_posix()))
        elif not entry.is_symlink():
            problems.append(f"{address(path)}: neither file nor folder; it was skipped")


def _inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a file is below the root once links are followed: a checkout may not read the rest of the machine."""
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root.resolve())


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED_FOLDERS


def is_site(path: Path) -> bool:
    """Whether a folder has the marks of a site's source."""
    return any((path / mark).exists() for mark in _SITE_MARKS)


def _may_be_content(path: Path) -> bool:
    name = path.name.lower()
    return not (
        path.suffix.lower() in NOT_CONTENT or name in _NOT_CONTENT_NAMES or _ABOUT_FILES.fullmatch(name)
    )


def content_files(folder: Folder) -> tuple[File, ...]:
    """The files of a folder that may hold content when they are read one by one."""
    return tuple(file for file in folder.files if _may_be_content(file.path))
