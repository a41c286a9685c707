"""The arithmetic rules once more, read from the specification of the rules and not from the program.

Each function gives {target: "notMet SEVERITY" or "cannotTell"}; what is met or not applicable is left out. Unknown task counts are
dealt with by trying every value they may have: what all values agree on is known.
"""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from random_content import AS_OF, LEVELS, MEASURES

ERROR, WARNING, INFO = "notMet error", "notMet warning", "notMet info"
OPEN = "cannotTell"
RANK = {level: rank for rank, level in enumerate(LEVELS)}
COLLECTIVES = ("TTLĐ", "CQ", "TCĐ")
BODY_WORDS = (
    "tập thể", "các", "toàn thể", "ban", "chi ủy", "đảng ủy", "cấp ủy", "chi bộ", "phòng", "sở", "văn phòng",
)


class Again:
    def __init__(self, content):
        self.content = content
        self.rules = content.rules
        self.sides = {unit["unit"]: unit["side"] for unit in content.units}
        self.children = {unit["unit"]: [c["unit"] for c in content.units if c["parent"] == unit["unit"]] for unit in content.units}
        self.plans = {plan["plan"]: plan for plan in content.plans}

    def profile(self, row):
        if self.rules["profile"] != "auto":
            return self.rules["profile"]
        day = row["decided"] or AS_OF
        if row["type"] in ("CQ", "CC") and self.sides[row["unit"]] == "Nhà nước":
            return "N90" if day <= date(2025, 12, 31) else "N335"
        if day <= date(2023, 10, 3):
            return "P132"
        return "P124" if day <= date(2025, 8, 29) else "P366"

    def all(self):
        return {name: self.said(name) for name in dir(self) if name[:2].isupper() and name[2:].isdigit()}

    def said(self, code):
        """What the rule finds; where the table is missing that would name its targets, that it cannot tell, once and of none of them."""
        if self.source(code) in self.content.absent:
            return {"": OPEN}
        if code in ("HN01", "HN02", "HN03") and "submissions" in self.content.absent:
            return {key: OPEN for key, last, _ in self.duties() if last}
        return getattr(self, code)()

    def source(self, code):
        """The table that names what the rule looks at."""
        tables = {"KP01": "units", "KP13": "plans", "TL02": "groups"}
        families = {"KP": "remediation", "HN": "obligations"}
        return tables.get(code) or families.get(code[:2], "ratings/2025")

    # Groups

    def in_use(self):
        groups = {}
        for row in self.content.objects:
            if row["group"]:
                groups.setdefault(row["group"], []).append(row)
        return groups

    def limit(self, group):
        row = next((row for row in self.content.groups if row["group"] == group), None)
        return 25 if row and row["limit"] == 25 and row["basis"] and row["decision"] else 20

    def counts(self, rows):
        levels = [
            row["level"] for row in rows
            if row["counted"] != "không" and (self.rules["count-heads"] or row["role"] != "người đứng đầu") and row["level"]
        ]
        return levels.count("HTXS"), levels.count("HTT"), len(levels)

    def exceeds(self, excellent, good, rated, limit, base):
        number = {"good": good, "good-and-above": good + excellent, "rated": rated}[base]
        if self.rules["ratio-rounding"] == "half-up":
            return excellent > (limit * number + 50) // 100
        return 100 * excellent > limit * number

    def TL01(self):
        found = {}
        for group, rows in self.in_use().items():
            if self.exceeds(*self.counts(rows), self.limit(group), self.rules["ratio-base"]):
                found[group] = ERROR
        return found

    def excess(self, group, to_good):
        """How many HTXS must at least be rated again, to HTT or lower."""
        excellent, good, rated = self.counts(self.in_use()[group])
        for moved in range(excellent + 1):
            new_good = good + moved if to_good else good
            if not self.exceeds(excellent - moved, new_good, rated, self.limit(group), self.rules["ratio-base"]):
                return moved
        raise AssertionError("no HTXS at all is within every limit")

    def TL02(self):
        return {
            row["group"]: WARNING for row in self.content.groups
            if row["limit"] == 25 and not (row["basis"] and row["decision"])
        }

    def TL03(self):
        found = {row["subject"]: WARNING for row in self.content.objects if row["level"] and not row["group"]}
        authorities = {row["group"]: row["authority"] for row in self.content.groups}
        for group, rows in self.in_use().items():
            if not authorities.get(group) or len({row["type"] for row in rows}) > 1:
                found[group] = WARNING
        return found

    def TL04(self):
        found = {}
        for group, rows in self.in_use().items():
            excellent, good, rated = self.counts(rows)
            base = {"good": good, "good-and-above": good + excellent, "rated": rated}[self.rules["ratio-base"]]
            if excellent >= 1 and self.limit(group) * base // 100 == 0:
                found[group] = WARNING
        return found

    def TL05(self):
        found = {}
        for group, rows in self.in_use().items():
            bases = ("good", "good-and-above", "rated")
            verdicts = {self.exceeds(*self.counts(rows), self.limit(group), base) for base in bases}
            if len(verdicts) > 1:
                found[group] = INFO
        return found

    # Ceilings

    def rated_in(self, unit, types):
        return [
            RANK[row["level"]] for row in self.content.objects if row["unit"] == unit and row["type"] in types and row["level"]
        ]

    def leaders(self, role):
        return [row for row in self.content.objects if row["type"] == "CBLĐ" and row["role"] == role and row["level"]]

    def above(self, rows, types, severity):
        return {
            row["subject"]: severity(row) for row in rows
            if any(RANK[row["level"]] > level for level in self.rated_in(row["unit"], types))
        }

    def old(self, row):
        return ERROR if self.profile(row) == "P132" else WARNING

    def TR01(self):
        return self.above(self.leaders("người đứng đầu"), ("TTLĐ",), lambda _: ERROR)

    def TR02(self):
        return self.above(self.leaders("người đứng đầu"), ("CQ", "TCĐ"), lambda _: ERROR)

    def TR03(self):
        heads = self.leaders("người đứng đầu")
        return {row["subject"]: WARNING for row in heads if not self.rated_in(row["unit"], COLLECTIVES)}

    def TR04(self):
        return self.above(self.leaders("cấp phó"), COLLECTIVES, self.old)

    def TR05(self):
        rows = [row for row in self.content.objects if row["type"] == "TTLĐ" and row["level"]]
        return self.above(rows, ("CQ",), self.old)

    # Conditions of levels

    def under(self, *profiles, bodies=()):
        """Rated rows under one of `profiles`, and bodies under those of `bodies`."""
        for row in self.content.objects:
            profile = self.profile(row)
            if row["level"] and (profile in profiles or (row["type"] == "CQ" and profile in bodies)):
                yield row

    def DK01(self):
        found = {}
        for row in self.under("P366", "N335"):
            if row["score"] is None:
                found[row["subject"]] = OPEN
                continue
            score = Decimal(str(row["score"]))
            band = 3 if score >= 90 else 2 if score >= 70 else 1 if score >= 50 else 0
            if RANK[row["level"]] != band:
                found[row["subject"]] = ERROR if RANK[row["level"]] > band else INFO
        return found

    def DK02(self):
        found = {}
        for row in self.content.objects:
            if self.profile(row) not in ("P366", "N335"):
                continue
            general, result, score = (
                None if row[name] is None else Decimal(str(row[name])) for name in ("generalScore", "resultScore", "score")
            )
            parts = [general, result]
            if score is not None and parts.count(None) == 1:
                # What the total leaves for the part that is blank.
                known = next(part for part in parts if part is not None)
                parts = [score - known if part is None else part for part in parts]
            if any(part is not None and not 0 <= part <= most for part, most in zip(parts, (30, 70))):
                found[row["subject"]] = ERROR
            elif None in (general, result, score):
                # Who is not rated need not have points.
                if row["level"]:
                    found[row["subject"]] = OPEN
            elif general + result != score:
                found[row["subject"]] = ERROR
        return found

    def tasks(self, rows, fails):
        """Judges task counts; a blank one may be any number that fits the others."""
        found = {}
        for row in rows:
            verdicts = {fails(*counts) for counts in possible_counts(row)}
            if verdicts == {True}:
                found[row["subject"]] = ERROR
            elif len(verdicts) > 1:
                found[row["subject"]] = OPEN
        return found

    def rated(self, level, rows):
        return [row for row in rows if row["level"] == level]

    def all_done(self, level):
        rows = self.rated(level, self.under("P124", "P366", "N90", bodies=("N335",)))
        return self.tasks(rows, lambda assigned, done, on_time, exceeded: not assigned == done == on_time)

    def DK03(self):
        return self.all_done("HTXS")

    def DK04(self):
        found = {}
        for row in self.rated("HTXS", self.content.objects):
            profile, kind = self.profile(row), row["type"]
            share = 30 if profile in ("P124", "P366") or (profile == "N335" and kind == "CQ") else 0
            share = 50 if profile == "N90" and kind == "CC" else share
            if share:
                found |= self.tasks([row], lambda assigned, done, on_time, exceeded, s=share: 100 * exceeded < s * assigned)
        return found

    def DK05(self):
        found = {}
        for row in self.rated("HTXS", self.under("P124", "P366")):
            if row["type"] == "TTLĐ" and self.is_disciplined(row["unit"], ("CBLĐ",), on_unit=False):
                found[row["subject"]] = ERROR
            if row["type"] in ("CQ", "TCĐ"):
                children = self.children[row["unit"]]
                if any(self.is_disciplined(child, COLLECTIVES, on_unit=True) for child in children):
                    found[row["subject"]] = ERROR
        return found

    def is_disciplined(self, unit, types, on_unit):
        """Whether a measure of the period counts at `unit`: on one of its objects of `types`, or on the unit itself."""
        subjects = {row["subject"] for row in self.content.objects if row["unit"] == unit and row["type"] in types}
        return any(
            row["kind"] in MEASURES and row["period"] == "2025" and row["place"] in (None, unit)
            and (row["subject"] in subjects or (on_unit and row["unit"] == unit))
            for row in self.content.discipline
        )

    def DK09(self):
        return self.all_done("HTT")

    def DK10(self):
        rows = self.rated("HTNV", self.under("P124", "P366", bodies=("N335",)))
        return self.tasks(
            rows, lambda assigned, done, on_time, exceeded: done < assigned or 100 * (assigned - on_time) > 20 * assigned
        )

    def DK11(self):
        rows = [
            row for row in self.under("P124", "P366", bodies=("N335",))
            if row["type"] in ("TTLĐ", "CQ", "CBLĐ") and row["level"] != "KHT"
        ]
        return self.tasks(rows, lambda assigned, done, on_time, exceeded: 100 * done < 70 * assigned)

    # Reviews

    def KD01(self):
        found = {}
        for row in self.content.objects:
            if row["type"] not in ("TCĐ", "TTLĐ", "CBLĐ", "ĐV") or not row["level"]:
                continue
            if row["reviewed"] is None:
                found[row["subject"]] = ERROR
            elif row["decided"] is None:
                found[row["subject"]] = OPEN
            elif row["reviewed"] > row["decided"]:
                found[row["subject"]] = ERROR
        return found

    def KD02(self):
        rows = [row for row in self.content.objects if row["reviewed"] and not row["level"]]
        return {row["subject"]: WARNING for row in rows if not row["notRatedReason"]}

    def KD10(self):
        rows = [row for row in self.content.objects if not row["reviewed"] and not row["level"]]
        return {row["subject"]: WARNING for row in rows if not row["notRatedReason"]}

    # Remediation

    def KP01(self):
        if "ratings/2025" in self.content.absent:
            return {unit["unit"]: OPEN for unit in self.content.units}
        severity = OPEN if "plans" in self.content.absent else ERROR
        planned = {plan["unit"] for plan in self.content.plans if plan["period"] == "2025" and not plan["subject"]}
        return {
            unit["unit"]: severity for unit in self.content.units
            if unit["unit"] not in planned and self.rated_in(unit["unit"], COLLECTIVES)
        }

    def blank(self, names, severity):
        return {row["item"]: severity for row in self.content.items if any(row[name] is None for name in names)}

    def KP02(self):
        return self.blank(["plan"], ERROR)

    def KP03(self):
        return self.blank(["source"], WARNING)

    def KP04(self):
        return self.blank(["group"], ERROR)

    def KP05(self):
        return self.blank(["manifestation", "cause", "impact"], ERROR)

    def KP07(self):
        return self.blank(["solution", "method"], ERROR)

    def KP08(self):
        found = {}
        for row in self.content.items:
            plan = self.plans.get(row["plan"])
            if row["due"] is None:
                found[row["item"]] = ERROR
            elif plan is None or plan["date"] is None:
                found[row["item"]] = OPEN
            elif row["due"] < plan["date"]:
                found[row["item"]] = ERROR
            elif row["due"] > date(plan["date"].year, 12, 15):
                found[row["item"]] = WARNING
        return found

    def KP09(self):
        return self.blank(["output"], ERROR)

    def KP10(self):
        found = {}
        for row in self.content.items:
            owner = (row["owner"] or "").lower()
            several = any(mark in owner for mark in (";", ",", " và "))
            is_body = any(owner == word or owner.startswith(f"{word} ") for word in BODY_WORDS)
            if not owner or several or is_body:
                found[row["item"]] = ERROR
        return found

    def KP12(self):
        return self.blank(["follower"], WARNING)

    def KP13(self):
        return {plan["plan"]: WARNING for plan in self.content.plans if plan["head"] is None}

    def KP17(self):
        found = {}
        for row in self.content.items:
            if row["status"] == "đã khắc phục":
                if row["done"] is None or row["evidence"] is None:
                    found[row["item"]] = ERROR
            elif row["status"] is None or row["percent"] == 100:
                found[row["item"]] = WARNING
        return found

    def KP18(self):
        found = {}
        for row in self.content.items:
            is_late = None if row["due"] is None else row["due"] < AS_OF
            is_open = None if row["status"] is None else row["status"] != "đã khắc phục"
            if is_late and is_open:
                found[row["item"]] = ERROR
            elif is_late is not False and is_open is not False:
                found[row["item"]] = OPEN
        return found

    # Deadlines

    def duties(self):
        """Obligation and unit, the last day in time, the first day it was sent."""
        everyone = [unit["unit"] for unit in self.content.units]
        for row in self.content.obligations:
            inclusive = self.rules["deadline-inclusive"] if row["inclusive"] is None else row["inclusive"] == "có"
            last = None if row["due"] is None else row["due"] - timedelta(days=0 if inclusive else 1)
            for unit in everyone if row["who"] == "tất cả" else row["who"].split("; "):
                sent = [
                    other["sent"] for other in self.content.submissions
                    if other["obligation"] == row["obligation"] and other["unit"] == unit
                ]
                yield f"{row['obligation']}/{unit}", last, min(sent, default=None)

    def doubts(self):
        """File, line and code of what makes one doubt of the data, in the order in which it is told."""
        for name, rows in [
            ("discipline", self.discipline_doubts()), ("plans", self.plan_doubts()), ("ratings/2025", self.rating_doubts()),
            ("remediation", self.item_doubts()),
        ]:
            # Of several rows with the same doubt the first is told, with their number.
            told = set()
            for line, codes in enumerate(rows, start=2):
                yield from ((f"{name}.csv", line, code) for code in codes if code not in told)
                told.update(codes)
        for line, code in self.submission_doubts():
            yield "submissions.csv", line, code

    def discipline_doubts(self):
        for row in self.content.discipline:
            yield ["date-outside"] if row["date"].year != int(row["period"]) else []

    def plan_doubts(self):
        units = {row["subject"]: row["unit"] for row in self.content.objects}
        for row in self.content.plans:
            strange = row["subject"] is not None and row["unit"] != units[row["subject"]]
            # Every shortcoming of the plan was found before its period.
            found = [item["foundIn"] for item in self.content.items if item["plan"] == row["plan"]]
            old = found != [] and max(found) < row["period"]
            yield ["unit-subject"] * strange + ["plan-period"] * old

    def rating_doubts(self):
        leaders = {}
        for row in self.content.objects:
            if row["type"] == "CBLĐ":
                leaders.setdefault(row["unit"], []).append(row)
        for row in self.content.objects:
            peers = leaders.get(row["unit"], []) if row["type"] == "CBLĐ" else []
            heads = [peer for peer in peers if peer["role"] == "người đứng đầu"]
            headless = not heads and peers[:1] == [row] and any(peer["level"] for peer in peers)
            second = row in heads[1:]
            early = row["decided"] is not None and row["decided"].year < 2025
            # No content that is made here has the column for the basis.
            uncounted = row["counted"] == "không" and row["group"] is not None
            excused = row["level"] is not None and row["notRatedReason"] is not None
            heads_told = ["head-missing"] * headless + ["head-repeated"] * second
            yield heads_told + ["basis-missing"] * uncounted + ["reason-rated"] * excused + ["date-early"] * early

    def item_doubts(self):
        plans = {row["plan"]: row for row in self.content.plans}
        for row in self.content.items:
            plan = plans.get(row["plan"])
            partly = row["status"] == "đã khắc phục" and row["percent"] not in (None, 100)
            told = ["unit-plan"] * (plan is not None and row["unit"] != plan["unit"])
            shared = row["percent"] is not None and 0 < row["percent"] < 1
            told += ["found-later"] * (plan is not None and row["foundIn"] > plan["period"])
            yield told + ["percent-share"] * shared + ["percent-remedied"] * partly

    def submission_doubts(self):
        """A row that stands there already, a unit that is not asked."""
        asked = {key for key, _, _ in self.duties()}
        seen = []
        for line, row in enumerate(self.content.submissions, start=2):
            if row in seen:
                yield line, "row-repeated"
            if f"{row['obligation']}/{row['unit']}" not in asked:
                yield line, "submission-unasked"
            seen.append(row)

    def HN01(self):
        return {key: ERROR for key, last, sent in self.duties() if last and sent and sent > last}

    def HN02(self):
        return {key: ERROR for key, last, sent in self.duties() if last and not sent and last < AS_OF}

    def HN03(self):
        soon = self.rules["soon-days"]
        return {key: INFO for key, last, sent in self.duties() if last and not sent and 0 <= (last - AS_OF).days <= soon}


def possible_counts(row):
    """(assigned, done, on time, exceeded) that the row allows: small ones all, and one well above all that are generated."""
    names = ("assigned", "done", "onTime", "exceeded")
    ranges = [(*range(0, 40), 1000) if row[name] is None else (row[name],) for name in names]
    for assigned, done, on_time, exceeded in product(*ranges):
        if done <= assigned and on_time <= done and exceeded <= done:
            yield assigned, done, on_time, exceeded
