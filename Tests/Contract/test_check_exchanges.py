#!/usr/bin/env python3
"""Tests of check_exchanges.py: a valid exchange passes, and each kind of violation is found. Run by `make contract`."""
import copy
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_exchanges

FACTS = check_exchanges.Facts(json.loads(check_exchanges.FACTS.read_text()))
HEADERS = {"authorization": "Basic redacted", "clientid": "id", "accept": "application/vnd.connectwise.com+json; version=2026.4"}
ADDITION = {
    "id": 31, "product": {"id": 5, "identifier": "TM-WFBS"}, "billCustomer": "Billable", "quantity": 12, "unitPrice": 3.5,
    "effectiveDate": "2026-11-01T00:00:00Z", "description": "Worry-Free", "_info": {"lastUpdated": "2026-11-01T00:00:00Z"},
}
CALLBACK = {"id": 3, "url": "https://me.example/?recordId=", "objectId": 1, "type": "Company", "level": "Owner", "description": "Mine"}


def exchange(method, path, body=None, response=None, status=200, query=""):
    return {
        "method": method, "path": path, "query": query, "headers": dict(HEADERS), "body": body, "status": status,
        "response": response,
    }


def problems(value):
    return list(check_exchanges.exchange_problems(FACTS, value))


def patch(path, value, operation="replace"):
    return exchange("PATCH", "/finance/agreements/7/additions/31", [{"op": operation, "path": path, "value": value}], ADDITION)


def creation(**changes):
    body = {key: value for key, value in ADDITION.items() if key not in ("id", "_info")}
    body.update(changes)
    return exchange("POST", "/finance/agreements/7/additions", body, ADDITION, 201)


def listing(**query):
    text = "&".join(f"{name}={value}" for name, value in query.items())
    return exchange("GET", "/finance/agreements/7/additions", None, [ADDITION], query=text)


class CorrectExchanges(unittest.TestCase):
    def test_valid_exchanges_pass(self):
        for value in [
            creation(),
            patch("quantity", 13),
            patch("cancelledDate", None, "remove"),
            listing(pageSize=1000, conditions="product/identifier=%22TM-WFBS%22 and (quantity>3 or cancelledDate>[2026-11-01T00:00:00Z])"),
            exchange("GET", "/finance/agreements/types", response=[], query="orderBy=name desc"),
            exchange("GET", "/finance/agreements/count", response={"count": 3}, query="conditions=company/id in (20,21)"),
            exchange("DELETE", "/finance/agreements/7/additions/31", status=204),
            exchange("GET", "/finance/agreements/201", response={"id": 201}, query="fields=id"),
            exchange("POST", "/service/tickets/search", {"conditions": "externalXRef = 'k'"}, []),
            exchange("POST", "/system/callbacks", {k: v for k, v in CALLBACK.items() if k != "id"}, CALLBACK, 201),
            {"method": "GET", "path": "/login/companyinfo/training", "status": 200, "response": None},
        ]:
            self.assertEqual(problems(value), [], value)

    def test_a_property_named_description_is_known(self):
        steps = [{"op": "replace", "path": "description", "value": "Mine, renewed"}]
        self.assertEqual(problems(exchange("PATCH", "/system/callbacks/3", steps, CALLBACK)), [])

    def test_a_rejected_body_is_not_checked(self):
        self.assertEqual(problems(exchange("POST", "/service/tickets", {}, {"code": "InvalidObject"}, 400)), [])


class WrongExchanges(unittest.TestCase):
    def assertFound(self, value, *expected):
        self.assertEqual(problems(value), list(expected))

    def test_unknown_paths_and_methods(self):
        self.assertFound(exchange("GET", "/finance/agreement/7"), "no such operation")
        self.assertFound(exchange("POST", "/finance/agreements", {}), "no such operation")

    def test_unknown_fields(self):
        self.assertFound(creation(qty=1), "request.qty: unknown field of Addition")
        self.assertFound(creation(product={"id": 5, "sku": "x"}), "request.product.sku: unknown field of IvItemReference")
        self.assertFound(patch("qty", 1), "request: patch path 'qty' is not a field of Addition")
        wrong = listing()
        wrong["response"] = [dict(ADDITION, cost=1)]
        self.assertFound(wrong, "response[0].cost: unknown field of Addition")

    def test_wrong_types(self):
        self.assertFound(creation(quantity="12"), 'request.quantity: expected number, found "12"')
        self.assertFound(creation(quantity=True), "request.quantity: expected number, found true")
        self.assertFound(creation(taxableFlag=1), "request.taxableFlag: expected bool, found 1")
        self.assertFound(creation(agreementId=1.5), "request.agreementId: expected int, found 1.5")
        self.assertFound(creation(agreementId=2**31), "request.agreementId: expected int, found 2147483648")
        self.assertFound(creation(effectiveDate="1 Nov"), 'request.effectiveDate: expected time, found "1 Nov"')
        self.assertFound(creation(product="TM-WFBS"), 'request.product: expected IvItemReference, found "TM-WFBS"')
        self.assertFound(creation(customFields={}), "request.customFields: expected a list, found {}")
        self.assertFound(patch("quantity", "13"), 'request: patch quantity: expected number, found "13"')
        self.assertFound(patch("uom", None), "request: patch uom: expected text, found null")

    def test_text_over_the_limit(self):
        self.assertFound(creation(serialNumber="x" * 51), "request.serialNumber: 51 characters, but at most 50 are allowed")
        steps = [{"op": "replace", "path": "description", "value": "x" * 101}]
        self.assertFound(
            exchange("PATCH", "/system/callbacks/3", steps, CALLBACK),
            "request: patch description: 101 characters, but at most 100 are allowed")

    def test_values_outside_the_choices(self):
        self.assertFound(
            creation(billCustomer="Always"), 'request.billCustomer: "Always" is not one of Billable, DoNotBill, NoCharge')

    def test_missing_required_fields(self):
        value = creation()
        del value["body"]["product"]
        self.assertFound(value, "request.product: required field of Addition is missing")
        self.assertFound(creation(billCustomer=None), "request.billCustomer: required field of Addition is missing")
        value = listing()
        value["response"] = [{"id": 1, "product": {}}]
        self.assertFound(value, "response[0].billCustomer: required field of Addition is missing")
        self.assertFound(
            exchange("POST", "/service/tickets", None, {"summary": "s", "company": {"id": 1}}, 201),
            "request: expected Ticket, found null")

    def test_invalid_patches(self):
        self.assertFound(
            patch("/quantity", 1), "request: patch path \"/quantity\" is not a field's name without a leading slash")
        self.assertFound(
            patch("product/id", 1),
            "request: patch path 'product/id' reaches into a reference; ConnectWise ignores it, so replace the reference")
        self.assertFound(patch("quantity", 1, "test"), 'request: patch operation "test" is not add, replace or remove')
        self.assertFound(
            exchange("PATCH", "/finance/agreements/7/additions/31", {}, ADDITION), "request: a PATCH takes a list of operations")

    def test_invalid_queries(self):
        self.assertFound(listing(pageSize=1001), "query: pageSize 1001 is not between 1 and 1000")
        self.assertFound(listing(pageSize="all"), "query: pageSize all is not between 1 and 1000")
        self.assertFound(listing(limit=5), "query: unknown parameter 'limit'")
        self.assertFound(listing(fields="id,qty"), "fields: 'qty' is not a field of Addition")
        self.assertFound(listing(orderBy="qty desc"), "orderBy: 'qty' is not a field of Addition")
        self.assertFound(listing(conditions="product/sku=1"), "conditions: 'product/sku' is not a field of IvItemReference")
        self.assertFound(listing(conditions="quantity=TM"), "conditions 'quantity=TM': expected true or false or null, found 'TM'")
        self.assertFound(listing(conditions="quantity"), "conditions 'quantity': expected in or contains or like, found 'end'")
        self.assertFound(listing(conditions="id=1 uom=2"), "conditions 'id=1 uom=2': expected end, found 'uom'")
        value = creation()
        value["query"] = "fields=id"
        self.assertFound(value, "query: unknown parameter 'fields'")
        self.assertFound(
            exchange("POST", "/service/tickets/search", {"conditions": "reference = 1"}, []),
            "conditions: 'reference' is not a field of Ticket")

    def test_invalid_headers(self):
        for name, expected in [
            ("authorization", "headers: Authorization is not Basic"), ("clientid", "headers: clientId is missing"),
            ("accept", "headers: Accept does not name application/vnd.connectwise.com+json"),
        ]:
            value = copy.deepcopy(listing())
            del value["headers"][name]
            self.assertFound(value, expected)

    def test_an_unexpected_body(self):
        self.assertFound(exchange("GET", "/system/info", {}, {}), "request: GET takes no body")


class TheFacts(unittest.TestCase):
    def test_every_type_is_known(self):
        names = {"text", "time", "uuid", "bool", "int", "number", "{}", "{text}"}
        kinds = [kind for schema in FACTS.schemas.values() for kind in schema["fields"].values()]
        kinds += [kind for _, _, _, takes, gives in FACTS.operations for kind in (takes, gives) if kind]
        for kind in kinds:
            plain = re.sub(r"\(\d+\)$", "", kind.removesuffix("?")).strip("[]")
            self.assertTrue(plain in names or plain in FACTS.schemas or "|" in plain, kind)

    def test_required_fields_exist(self):
        for name, schema in FACTS.schemas.items():
            self.assertLessEqual(set(schema.get("required", [])), set(schema["fields"]), name)


class TheProgram(unittest.TestCase):
    def run_on(self, text):
        with tempfile.TemporaryDirectory() as directory:
            file = Path(directory, "exchanges.jsonl")
            file.write_text(text)
            program = [sys.executable, check_exchanges.__file__, str(file)]
            result = subprocess.run(program, capture_output=True, text=True)
            return result.returncode, result.stdout.replace(directory, "DIRECTORY")

    def test_its_output_and_exit_status(self):
        self.assertEqual(self.run_on(json.dumps(creation()) + "\n"), (0, "1 exchange, 0 violations\n"))
        line = "DIRECTORY/exchanges.jsonl:2: POST /finance/agreements/7/additions: request.qty: unknown field of Addition\n"
        self.assertEqual(
            self.run_on(json.dumps(creation()) + "\n" + json.dumps(creation(qty=1)) + "\n"), (1, line + "2 exchanges, 1 violation\n"))
        self.assertEqual(self.run_on(""), (1, "0 exchanges, 0 violations\n"))
        self.assertEqual(self.run_on("{")[0], 2)


if __name__ == "__main__":
    unittest.main()
