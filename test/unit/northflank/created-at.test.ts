import { isCreatedAnotherTime, isSameInstant } from "../../../src/northflank/created-at";

const SECOND = "2026-06-30T12:00:01Z";
const EXACT = "2026-06-30T12:00:01.250Z";

test.each([
  SECOND,
  "2026-06-30T12:00:01.000Z",
  "2026-06-30T12:00:01.999Z",
  "2026-06-30T12:00:01.123456789Z",
  "2026-06-30T12:00:01,5Z",
  "2026-06-30T14:00:01+02:00",
  "2026-06-30T14:00:01.25+0200",
  "2026-06-30T14:00:01+02",
  "2026-06-30T07:00:01-05:00",
  "2026-06-30t12:00:01z",
  "2026-06-30T12:00:01",
  "2026-06-30 12:00:01",
  "2026-06-30 12:00:01 UTC",
  "2026-06-30 12:00:01.5+00:00",
  "Tue, 30 Jun 2026 12:00:01 GMT",
  "Tue, 30 Jun 2026 14:00:01 +0200",
  "1782820801",
  "1782820801999",
  1782820801,
])("%j is the same second in another form", (text) => {
  expect([isSameInstant(SECOND, text), isSameInstant(text, SECOND)]).toEqual([true, true]);
});

test.each([
  ["2026-06-30T12:00:02Z", SECOND],
  ["2026-06-30T12:00:01+02:00", SECOND],
  ["2026-06-30T12:00:00.999Z", SECOND],
  ["2026-06-30T12:00:01.251Z", EXACT],
  ["2026-06-30T12:00:01.25Z", "2026-06-30T12:00:01.750Z"],
  ["2026-07-30T12:00:01Z", EXACT],
  ["Tue, 30 Jun 2026 12:00:02 GMT", EXACT],
  ["1782820802", EXACT],
  ["1782820801251", EXACT],
])("%j and %j are two times", (one, other) => {
  expect([isSameInstant(one, other), isCreatedAnotherTime(other, one)]).toEqual([false, true]);
});

test.each([
  null,
  undefined,
  "",
  " ",
  "yesterday",
  "2026-06-30",
  "12",
  5,
  {},
  [SECOND],
  "2026-13-45T12:00:01Z",
  `${"9".repeat(99)}T12:00:01Z`,
])("%j is no time, and so it is no difference", (value) => {
  expect([isSameInstant(value, SECOND), isSameInstant(SECOND, value)]).toEqual([undefined, undefined]);
  expect([isCreatedAnotherTime(value, EXACT), isCreatedAnotherTime(EXACT, value)]).toEqual([false, false]);
});
