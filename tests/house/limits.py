"""The limits of the house as a check: ``python -m tests.house.limits [root]``.

Sizes, one public class per view file, nothing but plain text from people, colours and sizes from
the tokens alone, time through the context, and the imports that the import walls cannot name.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LINES, STATEMENTS, METHODS = 300, 30, 15
FOLDERS: Final = ("app", "benchmarks", "packaging", "resources", "tests")
"""Where files stay short and say what they are for."""

Rule = tuple[str, str]
EVERYWHERE: Final[tuple[Rule, ...]] = (
    (r"from __future__ import annotations", "hides types from our declarations"),
    (r"#\s*pragma: no cover(?! - \w)", "a line left out of coverage says why"),
    (r"#\s*type: ignore(?!\[[\w, -]+\]\s+#\s*\w)", "an ignored type says its code and why"),
    (r"#\s*noqa(?!: [A-Z0-9, ]+ - \w)", "a switched-off rule says which and why"),
    (r"Qt(Charts|Graphs|DataVisualization|VirtualKeyboard|HttpServer|NetworkAuth)\b", "GPL only"),
)
IN_ROOM: Final[dict[str, tuple[Rule, ...]]] = {
    "app/views": (
        (r"\bQMessageBox\b", "a modal box"),
        (r"\.exec\(", "a blocking dialog: open it and answer its signals"),
        (r"setHtml|setMarkdown|RichText|AutoText", "text from people stays plain"),
        (r"""["']#[0-9A-Fa-f]{3,8}["']""", "a colour outside the tokens"),
        (r"""["'][^"'\n]*\b\d+px\b""", "a size outside the tokens"),
        (r"\btime\.sleep\(|\bprocessEvents\(", "a blocked window"),
    ),
    "app/rules": (
        (r"\bdatetime\.now\(|\butcnow\(|\bdate\.today\(|\btime\.time\(", "time is the context's"),
        (r"\bfunc\.(now|current_\w+)\(|CURRENT_(TIMESTAMP|DATE)", "SQL is told the time"),
    ),
    "app/models": (
        (r"\bfunc\.(now|current_\w+)\(|CURRENT_(TIMESTAMP|DATE)", "SQL is told the time"),
        (r"\bFloat\b|\bDateTime\(\)", "money and times have types of their own"),
    ),
}
EXCEPT: Final = {
    ("app/rules/core/world.py", "time is the context's"),  # it makes the context's clock
}
CONTRACT_MAY: Final = {"pydantic", "pydantic_core", "annotated_types", "email_validator"}
SETTLED: Final = {"Enum", "StrEnum", "IntEnum", "Flag", "NamedTuple", "Protocol", "TypedDict"}


def problems(root: Path) -> Iterator[str]:
    """Yield every broken limit of the tree under ``root`` (the folder that holds ``app``)."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            place = path.relative_to(root).as_posix()
            yield from _of_file(place, text, ast.parse(text))


def _of_file(place: str, text: str, tree: ast.Module) -> Iterator[str]:
    migration = "/migrations/versions/" in place
    count = len(text.splitlines())
    if count > LINES and not migration:
        yield f"{place}: {count} lines, {LINES} at most"
    if text.strip() and not ast.get_docstring(tree):
        yield f"{place}: no module docstring"
    if not place.startswith("app/"):
        return
    yield from _words(place, text)
    if not migration:
        for node in ast.walk(tree):
            yield from _of_node(place, node)
    if place.startswith("app/portal/"):
        yield from _of_contract(place, tree)
    if place.startswith("app/views/") and not place.startswith("app/views/kit/"):
        yield from _of_view(place, tree)


def _words(place: str, text: str) -> Iterator[str]:
    rules = [*EVERYWHERE]
    rules += [rule for room, some in IN_ROOM.items() if place.startswith(room) for rule in some]
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, why in rules:
            if re.search(pattern, line) and (place, why) not in EXCEPT:
                yield f"{place}:{number}: {line.strip()[:60]} ({why})"


def _of_node(place: str, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        count = _statements(node)
        if count > STATEMENTS:
            yield f"{place}:{node.lineno}: {node.name}: {count} statements, {STATEMENTS} at most"
    if isinstance(node, ast.ClassDef):
        count = sum(_is_public_method(inner) for inner in node.body)
        if count > METHODS:
            yield f"{place}:{node.lineno}: {node.name}: {count} public methods, {METHODS} at most"


def _statements(function: ast.AST) -> int:
    """Count a function's statements without its docstring."""
    inner = [node for node in ast.walk(function) if isinstance(node, ast.stmt)]
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    return len(inner) - 1 - bool(ast.get_docstring(function))


def _is_public_method(node: ast.stmt) -> bool:
    """Tell whether a class shows this method; Qt's camelCase ones are no face of ours."""
    return (
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and node.name == node.name.lower()
    )


def _of_contract(place: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            top = name.partition(".")[0]
            ours = name == "app.errors" or name.startswith("app.portal")
            if not ours and top not in CONTRACT_MAY | sys.stdlib_module_names:
                yield f"{place}: the contract imports {name}"


def _of_view(place: str, tree: ast.Module) -> Iterator[str]:
    public = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name[0] != "_" and not _is_value(node)
    ]
    if len(public) > 1:
        yield f"{place}: one public class per view file: {', '.join(public)}"


def _is_value(node: ast.ClassDef) -> bool:
    """Tell whether a class only holds or names values: it may stand beside its view."""
    marks = [ast.unparse(mark) for mark in (*node.decorator_list, *node.bases)]
    return any(mark.startswith("dataclass") or mark in SETTLED for mark in marks)


def main() -> int:
    """Print what is broken; return 1 when something is."""
    found = list(problems(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found) or "limits: all kept")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
