"""The limits of the house as a check: ``python -m tests.house.limits [root]``."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LINES, STATEMENTS, METHODS = 300, 30, 15
FORBIDDEN = {
    r"\bQMessageBox\b": "a modal box",
    r"\.exec\(\)": "a blocking dialog",
    r"setHtml|setMarkdown|RichText|AutoText": "text from people must stay plain",
}
HEX = re.compile(r"[\"']#[0-9A-Fa-f]{3,8}[\"']")
ALLOWED_EXEC = {"desktop.py"}


def problems(root: Path) -> Iterator[str]:
    """Yield every broken limit of the tree under ``root`` (the folder that holds ``app``)."""
    for path in sorted((root / "app").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        place = str(path.relative_to(root))
        tree = ast.parse(text)
        yield from _of_file(place, text, tree)
        if "migrations" not in place:
            for node in ast.walk(tree):
                yield from _of_node(place, node)
        if place.startswith("app/views"):
            yield from _of_view(place, text, tree)


def _of_file(place: str, text: str, tree: ast.Module) -> Iterator[str]:
    count = text.count("\n")
    if count > LINES and "migrations" not in place:
        yield f"{place}: {count} lines, {LINES} at most"
    if not ast.get_docstring(tree):
        yield f"{place}: no module docstring"


def _of_node(place: str, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        inside = sum(isinstance(inner, ast.stmt) for inner in ast.walk(node)) - 1
        count = inside - bool(ast.get_docstring(node))
        if count > STATEMENTS:
            yield f"{place}:{node.lineno} {node.name}: {count} statements, {STATEMENTS} at most"
    if isinstance(node, ast.ClassDef):
        public = [
            inner.name
            for inner in node.body
            if isinstance(inner, ast.FunctionDef)
            and not inner.name.startswith("_")
            # Qt's own virtual methods are camelCase: they are no face of ours
            and inner.name == inner.name.lower()
        ]
        if len(public) > METHODS:
            yield f"{place}:{node.lineno} {node.name}: {len(public)} public methods"


def _of_view(place: str, text: str, tree: ast.Module) -> Iterator[str]:
    for pattern, why in FORBIDDEN.items():
        if re.search(pattern, text):
            yield f"{place}: {pattern} ({why})"
    if HEX.search(text):
        yield f"{place}: a colour outside the tokens"
    public = [n.name for n in tree.body if isinstance(n, ast.ClassDef) and n.name[0] != "_"]
    widgets = [name for name in public if name.endswith(("Page", "View", "Dialog"))]
    if "/kit/" not in place and len(widgets) > 1:
        yield f"{place}: several public views: {', '.join(widgets)}"


def main() -> int:
    """Print what is broken; return how many."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(problems(root))
    print("\n".join(found) or "limits: all kept")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
