"""Random but repeatable content folders, with blanks everywhere a cell may be blank; the model is what the files say."""

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

AS_OF = date(2026, 4, 15)
LEVELS = ["KHT", "HTNV", "HTT", "HTXS"]
TYPES = ["TCĐ", "TTLĐ", "CQ", "CBLĐ", "ĐV", "CC"]
ROLES = ["người đứng đầu", "cấp phó", "thành viên"]
SIDES = ["Đảng", "Nhà nước", "Sự nghiệp", "Đoàn thể", ""]
MEASURES = ["khiển trách", "cảnh cáo", "cách chức", "khai trừ", "giáng chức", "buộc thôi việc"]
CONCLUSIONS = ["kết luận suy thoái", "kết luận sai phạm cán bộ", "kết luận mất đoàn kết"]
OWNERS = [
    "Nguyễn Văn An", "Trần Thị Bình; Lê Văn Cường", "Nguyễn Văn An, Phó Bí thư", "An và Bình", "Tập thể chi ủy", "các đồng chí",
    "Ban Thường vụ", "Đảng ủy xã", "Phòng Nội vụ", "Bàn Văn Sở", "Phongsavan Kham", "Sở Y tế", "Vàng A Của",
]


class Maker:
    """One content: lists of rows as dictionaries by English name; None is a blank cell."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        pick = self.random
        self.rules = {
            "profile": pick.choice(["auto", "auto", "P132", "P124", "P366", "N90", "N335"]),
            "ratio-base": pick.choice(["good", "good-and-above", "rated"]),
            "ratio-rounding": pick.choice(["none", "half-up"]),
            "count-heads": pick.random() < 0.7,
            "deadline-inclusive": pick.random() < 0.3,
            "soon-days": pick.choice([0, 3, 7, 30]),
        }
        self.absent = set()
        self.units = [self.unit(index) for index in range(14)]
        self.groups = [self.group(index) for index in range(9)]
        self.objects = [self.object(index) for index in range(160)]
        self.discipline = [self.measure() for _ in range(14)]
        self.plans = [self.plan(index) for index in range(10)]
        self.items = [self.item(index) for index in range(40)]
        self.obligations = [self.obligation(index) for index in range(6)]
        self.submissions = [self.submission() for _ in range(30)]

    def lacks(self, *names):
        """Leaves out whole tables; rows that would name theirs must leave with them."""
        self.absent = set(names)
        rows = {"plans": "plans", "remediation": "items", "obligations": "obligations", "submissions": "submissions",
                "discipline": "discipline", "ratings/2025": "objects"}
        for name in names:
            setattr(self, rows[name], [])

    def perhaps(self, value, chance=0.85):
        return value if self.random.random() < chance else None

    def day(self, first=date(2025, 6, 1), days=400):
        return first + timedelta(days=self.random.randrange(days))

    def unit(self, index):
        parent = f"u{self.random.randrange(index)}" if index and self.random.random() < 0.6 else None
        return {"unit": f"u{index}", "name": f"Đơn vị {index}", "parent": parent, "side": self.random.choice(SIDES) or None}

    def group(self, index):
        pick = self.random
        return {
            "group": f"g{index}", "name": f"Nhóm {index}", "authority": self.perhaps("Ban Thường vụ", 0.8),
            "limit": pick.choice([None, 20, 25, 25]), "basis": self.perhaps("Thành tích nổi trội", 0.7),
            "decision": self.perhaps("10-QĐ/TU", 0.7),
        }

    def object(self, index):
        pick = self.random
        kind = pick.choice(TYPES)
        row = {
            "subject": f"dt{index}", "unit": f"u{pick.randrange(14)}", "type": kind, "name": f"Tên {index}",
            "role": self.perhaps(pick.choice(ROLES)) if kind == "CBLĐ" else None,
            # Group 9 has no row in groups.csv.
            "group": self.perhaps(f"g{pick.randrange(10)}"), "counted": pick.choice([None, None, "có", "không"]),
            "level": self.perhaps(pick.choice(LEVELS + ["HTT"] * 6), 0.9), "notRatedReason": self.perhaps("Nghỉ ốm", 0.3),
        }
        return row | self.scores() | self.tasks() | {
            "reviewed": self.perhaps(self.day(date(2025, 11, 1), 90), 0.8),
            "decided": self.perhaps(self.day(date(2022, 6, 1), 1400), 0.9),
        }

    def scores(self):
        """Quarter points; the total is the sum more often than not."""
        pick = self.random
        general, result = pick.randrange(40, 121) / 4, pick.randrange(80, 281) / 4
        total = general + result if pick.random() < 0.7 else min(100, max(general, result) + pick.randrange(0, 100) / 4)
        return {
            "generalScore": self.perhaps(general), "resultScore": self.perhaps(result),
            "score": self.perhaps(pick.choice([total, total, 90, 89.9, 70, 50])),
        }

    def tasks(self):
        pick = self.random
        assigned = pick.randrange(0, 31)
        done = pick.choice([assigned, assigned, pick.randint(0, assigned)])
        on_time = pick.choice([done, done, pick.randint(0, done)])
        exceeded = pick.choice([pick.randint(0, done), min(done, assigned * 3 // 10), min(done, assigned // 2)])
        return {
            "assigned": self.perhaps(assigned), "done": self.perhaps(done), "onTime": self.perhaps(on_time),
            "exceeded": self.perhaps(exceeded),
        }

    def measure(self):
        pick = self.random
        is_on_unit = pick.random() < 0.4
        return {
            "subject": None if is_on_unit else pick.choice(self.objects)["subject"],
            "unit": f"u{pick.randrange(14)}" if is_on_unit else None, "period": pick.choice(["2025", "2025", "2024"]),
            "date": self.day(date(2025, 1, 1), 360), "kind": pick.choice(MEASURES + CONCLUSIONS),
            "dutyRelated": pick.choice([None, "có", "không"]), "place": self.perhaps(f"u{pick.randrange(14)}", 0.3),
        }

    def plan(self, index):
        people = [row["subject"] for row in self.objects if row["type"] in ("CBLĐ", "ĐV", "CC")]
        return {
            "plan": f"kh{index}", "unit": f"u{self.random.randrange(14)}", "period": self.random.choice(["2025", "2025", "2024"]),
            "subject": self.random.choice(people) if self.random.random() < 0.2 else None,
            "date": self.perhaps(self.day(date(2026, 1, 1), 90)), "head": self.perhaps("Nguyễn Văn An"),
        }

    def item(self, index):
        pick = self.random
        texts = ["source", "manifestation", "cause", "impact", "solution", "method", "output", "follower", "evidence"]
        return {
            "item": f"hc{index}", "unit": f"u{pick.randrange(14)}", "foundIn": pick.choice(["2025", "2024"]),
            "plan": self.perhaps(f"kh{pick.randrange(10)}"), "group": self.perhaps(pick.randint(1, 5)),
            "due": self.perhaps(pick.choice([self.day(date(2026, 1, 1), 420), AS_OF, date(2026, 12, 15), date(2026, 12, 16)])),
            "owner": self.perhaps(pick.choice(OWNERS)),
            "status": self.perhaps(pick.choice(["đã khắc phục", "đang khắc phục", "chưa khắc phục"])),
            "percent": self.perhaps(pick.choice([0, 0.5, 50, 100, 99.5])), "done": self.perhaps(self.day(date(2026, 1, 1), 100), 0.6),
        } | {name: self.perhaps(f"Nội dung {index}") for name in texts}

    def obligation(self, index):
        return {
            "obligation": f"nv{index}", "what": f"Báo cáo {index}", "who": self.random.choice(["tất cả", "u1; u2; u5", "u3"]),
            "due": self.perhaps(AS_OF + timedelta(days=self.random.choice([-30, -1, 0, 1, 2, 4, 7, 8, 31]))),
            "inclusive": self.random.choice([None, None, "có", "không"]),
        }

    def submission(self):
        return {
            "obligation": f"nv{self.random.randrange(6)}", "unit": f"u{self.random.randrange(14)}",
            "sent": AS_OF + timedelta(days=self.random.randint(-35, 0)),
        }

    def write(self, folder: Path):
        (folder / "ratings").mkdir(parents=True)
        rules = "\n".join(f"{key} = {toml(value)}" for key, value in self.rules.items())
        head = f'title = "Thử"\nperiod = "2025"\nas-of = {AS_OF.isoformat()}\n'
        (folder / "site.toml").write_text(f'{head}[rules]\n{rules}\nlocal-document = "01-HD/TU"\n', encoding="utf-8")
        tables = {
            "units": self.units, "groups": self.groups, "ratings/2025": self.objects, "discipline": self.discipline,
            "plans": self.plans, "remediation": self.items, "obligations": self.obligations, "submissions": self.submissions,
        }
        for name, rows in tables.items():
            if name in self.absent:
                continue
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(rows[0])
                writer.writerows([cell(value) for value in row.values()] for row in rows)


def toml(value) -> str:
    return str(value).lower() if isinstance(value, (bool, int)) else f'"{value}"'


def cell(value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    return str(value).removesuffix(".0")
