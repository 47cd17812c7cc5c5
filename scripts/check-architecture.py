#!/usr/bin/env python3
"""Checks the structure of the product's modules, and prints statistics.

- No two folders of a module depend on each other, directly or indirectly. (The compiler checks this for modules.)
- Each table is used in SQL only in the folder that owns it. The schema itself is in BridgeCore/Store.
"""
import collections
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
MODULES = ["TrendMicro", "Spreadsheet", "ImportProfiles", "BridgeCore", "BridgeDelivery", "BridgeAccounts", "Bridge", "BridgeSources"]
DECLARATION = re.compile(
    r"^(?:(?:public|package|final|indirect|nonisolated|@\w+(?:\([^)]*\))?)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)", re.M)
TABLE_USE = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN)\s+(\w+)")


def without_comments(source):
    return re.sub(r"//.*", "", source)


def strings(source):
    return [long or short for long, short in re.findall(r'"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', source, re.S)]


def read(module):
    """The files of a module: (folder, source without comments)."""
    root = SOURCES / module
    return [(path.relative_to(root).parts[0], without_comments(path.read_text())) for path in sorted(root.rglob("*.swift"))]


def edges(files):
    """The dependencies between folders, each with one type as evidence."""
    owner = {name: folder for folder, source in files for name in DECLARATION.findall(source)}
    found = collections.defaultdict(dict)
    for folder, source in files:
        for name in set(re.findall(r"(?<![\w.])[A-Z]\w+", re.sub(r'"[^"\n]*"', "", source))):
            if owner.get(name, folder) != folder:
                found[folder].setdefault(owner[name], name)
    return found


def cycle(graph):
    """A cycle as a list of folders; None if there is none."""
    done = set()

    def visit(node, path):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        for following in sorted(graph.get(node, {})):
            found = visit(following, path + [node])
            if found:
                return found
        done.add(node)
        return None

    return next((found for node in sorted(graph) if (found := visit(node, []))), None)


def main():
    problems = []
    schema = "".join(source for folder, source in read("BridgeCore") if folder == "Store")
    tables = set(re.findall(r"CREATE TABLE (\w+)", schema))
    users = collections.defaultdict(set)
    for module in MODULES:
        files = read(module)
        graph = edges(files)
        print(f"{module}: {len(files)} files, {len({folder for folder, _ in files})} folders, {sum(map(len, graph.values()))} dependencies")
        found = cycle(graph)
        if found:
            uses = [f"{a} uses {graph[a][b]} of {b}" for a, b in zip(found, found[1:])]
            problems.append(f"{module}: folders depend on each other: {'; '.join(uses)}")
        for folder, source in files:
            if (module, folder) == ("BridgeCore", "Store"):
                continue
            for text in strings(source):
                for table in set(TABLE_USE.findall(text)) & tables:
                    users[table].add(f"{module}/{folder}")
            for table in re.findall(r'databaseTableName = "(\w+)"', source):
                users[table].add(f"{module}/{folder}")
    if len(tables) < 30:
        problems.append(f"only {len(tables)} tables were found in the schema")
    problems += [f"table {table} is used in SQL by {', '.join(sorted(folders))}" for table, folders in sorted(users.items()) if len(folders) > 1]
    print(f"{len(tables)} tables")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
