#!/usr/bin/env python3
"""Checks recorded exchanges with ConnectWise against the facts in connectwise.json.

usage: check_exchanges.py FILE.jsonl ...

Each line of a file is one exchange, as cwlink-sandbox --record writes it:

  {"method": "PATCH", "path": "/finance/agreements/7/additions/31", "query": "pageSize=1000",
   "headers": {"authorization": "Basic ...", "clientid": "...", "accept": "..."},
   "body": JSON or null, "status": 200, "response": JSON or null}

The path starts after /apis/3.0. A request that was answered with 400 or more is checked for its operation, headers and
query only, because tests send invalid bodies on purpose. The others are checked completely: the fields of bodies and responses, their types,
lengths and choices, required fields, and the fields in JSON Patch, conditions, orderBy and fields.

Exit status: 0 if there are no violations, 1 if there are some or nothing was recorded, 2 if a file cannot be read.
See README.md for the format of connectwise.json. Only Python's standard library is needed.
"""
import functools
import json
import re
import sys
from pathlib import Path
from urllib.parse import parse_qsl

FACTS = Path(__file__).with_name("connectwise.json")
LIST_PARAMETERS = {"conditions", "childConditions", "customFieldConditions", "orderBy", "fields", "page", "pageSize", "pageId"}
LARGEST_PAGE = 1000
INT32 = range(-(2**31), 2**31)
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z")
UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
TOKEN = re.compile(
    r"""\s*(?:(?P<value>"(?:[^"\\]|\\.|"")*"|'(?:[^'\\]|\\.|'')*'|\[[^\]]+\]|-?\d+(?:\.\d+)?)
    |(?P<operator><=|>=|!=|=|<|>)|(?P<word>[A-Za-z_][\w/]*)|(?P<mark>[(),]))""",
    re.X,
)


class Facts:
    """The operations and schemas of connectwise.json."""

    def __init__(self, document):
        self.schemas = document["schemas"]
        self.operations = []
        for path, methods in document["operations"].items():
            pattern = re.compile("/".join("[^/]+" if part == "{}" else re.escape(part) for part in path.split("/")))
            for method, signature in methods.items():
                takes, _, gives = signature.partition("->")
                self.operations.append((path.count("{}"), pattern, method, takes.strip(), gives.strip()))
        # A literal path, such as /finance/agreements/types, takes precedence over /finance/agreements/{}.
        self.operations.sort(key=lambda operation: operation[0])

    @functools.lru_cache(maxsize=4096)
    def operation(self, method, path):
        """The types of an operation's request and response, each "" if there is none; None for an unknown operation."""
        for _, pattern, name, takes, gives in self.operations:
            if name == method and pattern.fullmatch(path):
                return takes, gives
        return None

    def problems(self, kind, value, at, partial=False):
        """The violations of the type `kind` in `value`. `partial` allows required fields to be absent."""
        if value is None and kind.endswith("?"):
            return
        kind = kind.removesuffix("?")
        if kind.startswith("["):
            if not isinstance(value, list):
                yield f"{at}: expected a list, found {shown(value)}"
                return
            for index, item in enumerate(value):
                yield from self.problems(kind[1:-1], item, f"{at}[{index}]", partial)
        elif kind.startswith("{"):
            if not isinstance(value, dict):
                yield f"{at}: expected an object, found {shown(value)}"
            elif kind != "{}":
                for key, item in value.items():
                    yield from self.problems(kind[1:-1], item, f"{at}.{key}", partial)
        elif kind in self.schemas:
            yield from self.object_problems(kind, value, at, partial)
        elif (problem := scalar_problem(kind, value)) is not None:
            yield f"{at}: {problem}"

    def object_problems(self, name, value, at, partial):
        if not isinstance(value, dict):
            yield f"{at}: expected {name}, found {shown(value)}"
            return
        fields = self.schemas[name]["fields"]
        for key, item in value.items():
            if key not in fields:
                yield f"{at}.{key}: unknown field of {name}"
            else:
                yield from self.problems(fields[key], item, f"{at}.{key}", partial)
        for key in self.schemas[name].get("required", []):
            if not partial and value.get(key) is None:
                yield f"{at}.{key}: required field of {name} is missing"

    def field_problem(self, kind, path):
        """Whether a path such as company/identifier names a field of the type."""
        for part in path.split("/"):
            kind = kind.strip("[]?")
            if kind == "{}" or kind.startswith("{"):
                return None
            if kind not in self.schemas:
                return f"{path!r} reaches into {kind}"
            if part not in self.schemas[kind]["fields"]:
                return f"{path!r} is not a field of {kind}"
            kind = self.schemas[kind]["fields"][part]
        return None


def scalar_problem(kind, value):
    if "|" in kind:
        return None if value in kind.split("|") else f"{shown(value)} is not one of {kind.replace('|', ', ')}"
    name, _, limit = kind.partition("(")
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = {
        "text": lambda: isinstance(value, str),
        "time": lambda: isinstance(value, str) and TIME.fullmatch(value) is not None,
        "uuid": lambda: isinstance(value, str) and UUID.fullmatch(value) is not None,
        "bool": lambda: isinstance(value, bool),
        "int": lambda: is_number and value == int(value) and int(value) in INT32,
        "number": lambda: is_number,
    }[name]
    if not fits():
        return f"expected {name}, found {shown(value)}"
    if limit and len(value) > int(limit[:-1]):
        return f"{len(value)} characters, but at most {limit[:-1]} are allowed"
    return None


def shown(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


class Conditions:
    """The grammar of ConnectWise's conditions: comparisons joined by and/or, in parentheses where needed."""

    def __init__(self, text):
        self.tokens, self.fields, at = [], [], 0
        text = text.rstrip()
        while at < len(text):
            token = TOKEN.match(text, at)
            if token is None:
                raise ValueError(f"unexpected {text[at:at + 20]!r}")
            self.tokens.append((token.lastgroup, token.group().strip()))
            at = token.end()
        self.tokens.append(("end", "end"))
        self.expression()
        self.take("end")

    def take(self, kind, *texts):
        if self.tokens[0][0] != kind or (texts and self.tokens[0][1].lower() not in texts):
            raise ValueError(f"expected {' or '.join(texts) or kind}, found {self.tokens[0][1]!r}")
        return self.tokens.pop(0)[1]

    def next_is(self, *texts):
        return self.tokens[0][1].lower() in texts

    def expression(self):
        self.comparison()
        while self.next_is("and", "or"):
            self.tokens.pop(0)
            self.comparison()

    def comparison(self):
        if self.next_is("("):
            self.tokens.pop(0)
            self.expression()
            self.take("mark", ")")
            return
        self.fields.append(self.take("word"))
        if self.next_is("not"):
            self.tokens.pop(0)
            operator = self.take("word", "in", "contains", "like")
        elif self.tokens[0][0] == "operator":
            operator = self.take("operator")
        else:
            operator = self.take("word", "in", "contains", "like")
        if operator != "in":
            self.value()
            return
        self.take("mark", "(")
        self.value()
        while self.next_is(","):
            self.tokens.pop(0)
            self.value()
        self.take("mark", ")")

    def value(self):
        if self.tokens[0][0] == "word":
            self.take("word", "true", "false", "null")
        else:
            self.take("value")


def condition_problems(facts, text, kind):
    try:
        fields = Conditions(text).fields
    except ValueError as error:
        yield f"conditions {text!r}: {error}"
        return
    for field in fields if kind else []:
        if problem := facts.field_problem(kind, field):
            yield f"conditions: {problem}"


def query_problems(facts, query, is_read, kind):
    for name, value in parse_qsl(query, keep_blank_values=True):
        if not is_read or name not in LIST_PARAMETERS:
            yield f"query: unknown parameter {name!r}"
        elif name == "pageSize" and not (value.isdecimal() and 1 <= int(value) <= LARGEST_PAGE):
            yield f"query: pageSize {value} is not between 1 and {LARGEST_PAGE}"
        elif name in ("page", "pageId") and not value.isdecimal():
            yield f"query: {name} {value!r} is not a number"
        elif name in ("conditions", "childConditions"):
            yield from condition_problems(facts, value, kind)
        elif name == "customFieldConditions":
            yield from condition_problems(facts, value, None)
        elif name in ("fields", "orderBy") and kind:
            for field in value.split(","):
                field = field.strip().removesuffix(" desc").removesuffix(" asc") if name == "orderBy" else field.strip()
                if problem := facts.field_problem(kind, field):
                    yield f"{name}: {problem}"


def patch_problems(facts, body, kind):
    if not isinstance(body, list) or not body:
        yield "request: a PATCH takes a list of operations"
        return
    fields = facts.schemas[kind]["fields"]
    for step in body:
        operation, path = (step.get("op"), step.get("path")) if isinstance(step, dict) else (None, None)
        if operation not in ("add", "replace", "remove"):
            yield f"request: patch operation {shown(operation)} is not add, replace or remove"
        elif not isinstance(path, str) or path.startswith("/"):
            yield f"request: patch path {shown(path)} is not a field's name without a leading slash"
        elif "/" in path:
            yield f"request: patch path {path!r} reaches into a reference; ConnectWise ignores it, so replace the reference"
        elif path not in fields:
            yield f"request: patch path {path!r} is not a field of {kind}"
        elif operation != "remove":
            yield from facts.problems(fields[path], step.get("value"), f"request: patch {path}", partial=True)


def header_problems(headers):
    values = {name.lower(): value for name, value in (headers or {}).items()}
    if not values.get("authorization", "").startswith("Basic"):
        yield "headers: Authorization is not Basic"
    if not values.get("clientid"):
        yield "headers: clientId is missing"
    if "application/vnd.connectwise.com+json" not in values.get("accept", ""):
        yield "headers: Accept does not name application/vnd.connectwise.com+json"


def exchange_problems(facts, exchange):
    """The violations of ConnectWise's interface in one exchange."""
    method, path, query = exchange["method"].upper(), exchange["path"], exchange.get("query") or ""
    if path.startswith("/login/companyinfo/"):
        return  # Discovery is outside the versioned interface.
    operation = facts.operation(method, path)
    if operation is None:
        yield "no such operation"
        return
    takes, gives = operation
    listed = gives
    if path.endswith("/count"):
        # A count has the same conditions as the list.
        listed = (facts.operation("GET", path.removesuffix("/count")) or ("", ""))[1]
    yield from header_problems(exchange.get("headers"))
    yield from query_problems(facts, query, method == "GET", listed)
    status = exchange.get("status") or 0
    if status >= 400:
        return
    body = exchange.get("body")
    if method == "PATCH":
        yield from patch_problems(facts, body, gives)
    elif takes:
        yield from facts.problems(takes, body, "request")
        if isinstance(body, dict) and path.endswith("/search") and isinstance(body.get("conditions"), str):
            yield from condition_problems(facts, body["conditions"], gives)
    elif body is not None:
        yield f"request: {method} takes no body"
    if "response" in exchange and status != 204 and gives:
        yield from facts.problems(gives, exchange["response"], "response", partial="fields=" in query)


def main(paths):
    facts = Facts(json.loads(FACTS.read_text()))
    count = found = 0
    for path in paths:
        try:
            lines = Path(path).read_text().splitlines()
            exchanges = [(number, json.loads(line)) for number, line in enumerate(lines, 1) if line.strip()]
        except (OSError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
        for number, exchange in exchanges:
            count += 1
            for problem in exchange_problems(facts, exchange):
                found += 1
                print(f"{path}:{number}: {exchange['method']} {exchange['path']}: {problem}")
    print(f"{count} exchange{'' if count == 1 else 's'}, {found} violation{'' if found == 1 else 's'}")
    return 1 if found or not count else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip())
        sys.exit(2)
    sys.exit(main(sys.argv[1:]))
