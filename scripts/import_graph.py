"""Draw which room imports which: `python scripts/import_graph.py [PACKAGE...] [--dot]`.

A room is a subpackage or a module at the top of a package. Prints how many rooms and arrows there are, and how many
modules are loose, then each room with the rooms that it imports; with `--dot` a graph for Graphviz.
"""

from __future__ import annotations

import argparse
from collections import defaultdict

import grimp

PACKAGES = ("indexer", "pipelines", "webapp")


def arrows_between_rooms(package: str) -> dict[str, set[str]]:
    """For each room of a package, the rooms of the same package that its modules import."""
    graph = grimp.build_graph(package, cache_dir=None)
    arrows: dict[str, set[str]] = defaultdict(set)
    for module in graph.modules - {package}:
        room = arrows[_room(module)]
        room |= {_room(other) for other in graph.find_modules_directly_imported_by(module) if other != package}
        room.discard(_room(module))
    return arrows


def loose_modules(package: str) -> list[str]:
    """The top-level modules of the package that are not subpackages."""
    graph = grimp.build_graph(package, cache_dir=None)
    return sorted(module for module in graph.find_children(package) if not graph.find_children(module))


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def main() -> None:
    """Print the graph of each package that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", default=PACKAGES)
    parser.add_argument("--dot", action="store_true", help="print a graph for Graphviz")
    options = parser.parse_args()
    if options.dot:
        print("digraph imports {")
    for package in options.packages:
        arrows = arrows_between_rooms(package)
        if options.dot:
            for room, imported in sorted(arrows.items()):
                print("\n".join(f'  "{room}" -> "{other}"' for other in sorted(imported)) or f'  "{room}"')
            continue
        count = sum(map(len, arrows.values()))
        print(f"{package}: {len(arrows)} rooms, {count} arrows, {len(loose_modules(package))} loose modules")
        for room, imported in sorted(arrows.items()):
            print(f"  {room} -> {', '.join(sorted(imported)) or '-'}")
    if options.dot:
        print("}")


if __name__ == "__main__":
    main()
