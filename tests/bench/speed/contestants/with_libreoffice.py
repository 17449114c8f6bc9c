# SPDX-License-Identifier: MIT
"""The spreadsheet of sheet.mjs in LibreOffice, which is started once and keeps it open.

The sheet and the cells of the payments come as JSON on the first line, then a question a line: the variants one after the
other, each as the cells to set. What is timed is setting them, calculating what rests on them and reading every payment,
in LibreOffice's own processor time.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

LONGEST_START = 120  # seconds
TICKS = os.sysconf("SC_CLK_TCK")


class Office:
    """A LibreOffice of its own, with nothing of the user's."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="samfin-bench-")
        pipe = f"samfin-bench-{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.profile}",
             f"--accept=pipe,name={pipe};urp;"], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.desktop = self._desktop(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")

    @staticmethod
    def _desktop(address):
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(LONGEST_START * 2):
            try:
                context = resolver.resolve(address)
                return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            except NoConnectException:
                time.sleep(0.5)
        sys.exit("LibreOffice did not start.")

    def milliseconds(self):
        """Processor time of all its processes so far."""
        ticks = 0
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[3]) == self.process.pid:
                ticks += int(fields[11]) + int(fields[12])
        return ticks * 1000 / TICKS

    def end(self):
        self.desktop.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


class National:
    def __init__(self, office, table, payments):
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        self.document = office.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
        self.document.enableAutomaticCalculation(False)
        self.sheet = self.document.Sheets.getByIndex(0)
        self.ranges = [self.sheet.getCellRangeByPosition(column, first, column, last)
                       for column, first, last in runs(payments)]
        whole = self.sheet.getCellRangeByPosition(0, 0, len(table[0]) - 1, len(table) - 1)
        # Formulas given by a program have ; between arguments, whatever the language is.
        whole.setFormulaArray(tuple(
            tuple("" if cell is None else str(cell).replace(",", ";") for cell in row) for row in table))
        self.document.calculateAll()

    def payments(self, changes):
        for column, row, value in changes:
            self.sheet.getCellByPosition(column, row).setValue(float(value))
        self.document.calculate()
        return [int(value) for each in self.ranges for (value,) in each.getDataArray()]


def runs(cells):
    """Cells below each other as (column, first row, last row)."""
    found = []
    for column, row in cells:
        if found and found[-1][0] == column and found[-1][2] == row - 1:
            found[-1][2] = row
        else:
            found.append([column, row, row])
    return found


def main():
    office = Office()
    try:
        first = json.loads(sys.stdin.readline())
        national = National(office, first["table"], first["payments"])
        for line in sys.stdin:
            question = json.loads(line)
            start = office.milliseconds()
            for changes in question["variants"]:
                payments = national.payments(changes)
            taken = office.milliseconds() - start
            print(",".join(map(str, payments)) if question["is_shown"] else taken, flush=True)
        national.document.close(True)
    finally:
        office.end()


main()
