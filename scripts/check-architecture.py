#!/usr/bin/env python3
"""Checks the structure of the product's modules, and prints statistics.

- No two folders of a module depend on each other, directly or indirectly. (The compiler checks this for modules.)
- Each table is used in SQL only in the folder that owns it. The schema itself is in BridgeCore/Store.
- No task is resumed or cancelled while a lock is held: both take the task's own lock, which a thread that cancels the task holds while the
  cancellation handler may wait for ours.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"
MODULES = ["TrendMicro", "Spreadsheet", "ImportProfiles", "Pages", "BridgeCore", "BridgeDelivery", "BridgeAccounts", "Bridge", "BridgeSources"]
DECLARATION = re.compile(
    r"^(?:(?:public|package|final|indirect|nonisolated|@\w+(?:\([^)]*\))?)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)", re.M)
TABLE_USE = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN)\s+(\w+)")

# Methods of what the lock guards are not meant: `$0.finish()`, `outbox.finish()`.
RESUMPTION = re.compile(r"(?<!\$0)(?<!\boutbox)\.(?:resume|yield|finish|cancel)\((?:returning:|throwing:|with:|\)|\w+\))")
RESUMED_UNDER_LOCK = {
    # Nobody waits for the stream yet.
    ("Sources/BridgeCore/Store/SharedObservation.swift", "continuation.yield(latest)"),
    # The closure is stored.
    ("Sources/ConnectWise/Client/ConnectWiseClient+Send.swift", "beginRead { exchange.cancel() }"),
}


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


def resumed_under_lock(source):
    """The lines that resume or cancel a task within the closure of `withLock`."""
    for start in re.finditer(r"\bwithLock\s*\(?\s*\{", source):
        depth, end = 1, start.end()
        while depth and end < len(source):
            depth += {"{": 1, "}": -1}.get(source[end], 0)
            end += 1
        yield from (line.strip() for line in source[start.end():end].splitlines() if RESUMPTION.search(line))


def lock_problems():
    files = [path for folder in ("Sources", "clients") for path in sorted((ROOT / folder).rglob("*.swift"))]
    found = {(str(path.relative_to(ROOT)), line) for path in files for line in resumed_under_lock(without_comments(path.read_text()))}
    unexpected = sorted((file, line) for file, line in found if not any(file == f and text in line for f, text in RESUMED_UNDER_LOCK))
    return [f"{file}: a task is resumed or cancelled while a lock is held: {line}" for file, line in unexpected]


def main():
    problems = lock_problems()
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
