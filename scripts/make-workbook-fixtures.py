#!/usr/bin/env python3
"""Writes each CSV file in Tests/Fixtures/vendor-files as an XLSX workbook beside it, as a spreadsheet program would hold it.

Numbers are number cells, days and months are date cells, everything else is text. Needs openpyxl: pip install openpyxl==3.1.5
"""
import csv
import datetime
import pathlib
import re

import openpyxl

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/Fixtures/vendor-files"
# Digits that are not a number, and what has a comma as its decimal separator.
TEXT_COLUMNS = {"SkuId", "Reseller ID", "Customer Account ID", "Subscription ID", "Plan ID"}


def cell(text, column):
    """The value of a cell and its number format."""
    if column in TEXT_COLUMNS:
        return text, None
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return datetime.date.fromisoformat(text + "-01"), "mmm-yy"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return datetime.date.fromisoformat(text), "yyyy-mm-dd"
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text).replace(",", ".")
    if re.fullmatch(r"-?\d+", plain):
        return int(plain), "#,##0"
    if re.fullmatch(r"-?\d+\.\d+", plain):
        return float(plain), None
    return text or None, None


def write(path):
    text = path.read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines(), delimiter=";" if text.count(";") > text.count(",") else ","))
    header = next(row for row in rows if all(row))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Export"
    # Programs add such sheets.
    book.create_sheet("Cover", 0)
    notes = book.create_sheet("Notes")
    notes.append(["Invented data"])
    for number, row in enumerate(rows, start=1):
        for index, value in enumerate(row):
            content, number_format = cell(value, header[index])
            target = sheet.cell(row=number, column=index + 1, value=content)
            if number_format:
                target.number_format = number_format
    book.save(path.with_suffix(".xlsx"))


for path in sorted(FOLDER.glob("*.csv")):
    write(path)
