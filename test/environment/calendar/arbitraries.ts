import fc from "fast-check";

const weekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Zones whose clocks change in different ways: by half an hour, at midnight, twice over Ramadan, southern, never. */
export const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Casablanca",
  "Africa/Cairo",
  "America/Nuuk",
  "Pacific/Auckland",
  "Asia/Tehran",
  "UTC",
];

/** Times of day, half of them in the small hours, where clocks change. */
const time = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);

const weekday = fc.constantFrom(...weekdayNames);
const nth = fc.constantFrom("1st", "2nd", "3rd", "4th", "5th", "last");

/** Expressions of the plain words. */
export const phrase = fc.oneof(
  fc.tuple(time).map(([at]) => `daily ${at}`),
  fc
    .tuple(fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }), time)
    .map(([days, at]) => `weekly ${days.join(",")} ${at}`),
  fc
    .tuple(fc.oneof(fc.constantFrom("28", "29", "30", "31", "last"), fc.integer({ min: 1, max: 31 })), time)
    .map(([day, at]) => `monthly ${String(day)} ${at}`),
  fc.tuple(nth, weekday, time).map(([which, day, at]) => `monthly ${which} ${day} ${at}`),
  fc.tuple(fc.integer({ min: 0, max: 20 }), time).map(([days, at]) => `patchTuesday+${String(days)}d ${at}`),
);

/** Lists of values, ranges and steps of one cron field. */
function field(min: number, max: number, names: readonly string[] = []) {
  const value = fc.integer({ min, max });
  const written = value.map((number) => names[number - min] ?? String(number));
  const range = fc.tuple(value, value).map((ends) => ends.toSorted((one, other) => one - other).join("-"));
  const step = fc.integer({ min: 1, max: Math.min(max, 30) });
  const item = fc.oneof(
    written,
    range,
    fc
      .tuple(fc.oneof(fc.constant("*"), value.map(String), range), step)
      .map(([span, every]) => `${span}/${String(every)}`),
  );
  return fc.oneof(
    fc.constant("*"),
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(",")),
  );
}

const monthNames = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const weekdayValue = fc.oneof(weekday, fc.integer({ min: 1, max: 7 }).map(String));

const cronDays = fc.oneof(
  field(1, 31).map((days) => [days, "?"]),
  fc.integer({ min: 1, max: 31 }).map((day) => [`${String(day)}W`, "?"]),
  fc.constant(["L", "?"]),
  fc.array(weekdayValue, { minLength: 1, maxLength: 4 }).map((days) => ["?", days.join(",")]),
  fc.constantFrom(["?", "*"], ["?", "L"], ["?", "MON-FRI"], ["?", "3-5"]),
  weekdayValue.map((day) => ["?", `${day}L`]),
  fc
    .tuple(weekdayValue, fc.integer({ min: 1, max: 5 }))
    .map(([day, which]) => ["?", `${day}#${String(which)}`]),
);

/** AWS's six fields with all that is documented; the minute comes first, so that a test can choose how often. */
export function cron(minutes: fc.Arbitrary<string> = field(0, 59)) {
  return fc
    .tuple(
      minutes,
      field(0, 23),
      cronDays,
      field(1, 12, monthNames),
      fc.constantFrom("*", "2026-2035", "2027,2028/2"),
    )
    .map(([minute, hour, [day, dayOfWeek], month, year]) => {
      return `cron(${[minute, hour, day, month, dayOfWeek, year].join(" ")})`;
    });
}

/** Cron that starts often in the hours in which clocks change, on every day. */
export const nightlyCron = field(0, 59).map((minutes) => `cron(${minutes} 0-4,22,23 * * ? *)`);

/** Cron of one minute in its hours. */
export const hourlyCron = cron(fc.integer({ min: 0, max: 59 }).map(String));

/** Months of 2026 to 2035, as ranges. */
export const month = fc
  .tuple(fc.integer({ min: 2026, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthRange(year, number));

export function monthRange(year: number, number: number) {
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return {
    from: `${String(year)}-${twoDigits(number)}-01`,
    to: `${String(next[0])}-${twoDigits(next[1] ?? 1)}-01`,
  };
}
