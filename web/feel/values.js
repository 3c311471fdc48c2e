// Types and values: results as plain JSON, and no comparison across types.

import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from "feelin";

import { Refusal } from "./names.js";

const TEMPORAL = [
  [FeelDateTime, "date time"],
  [FeelDate, "date"],
  [FeelTime, "time"],
  [FeelDuration, "duration"],
];

// JavaScript takes "4" > 3 for true; here a comparison of unlike values is an error.
const includes = FeelRange.prototype.includes;
FeelRange.prototype.includes = function (value) {
  if (value !== null && value !== undefined && this.valueType && !(value instanceof FeelRange)) {
    const type = TEMPORAL.find(([kind]) => value instanceof kind)?.[1] ?? typeof value;
    if (type !== this.valueType) {
      throw new Refusal("feel-wrong-types", {});
    }
  }
  return includes.call(this, value);
};

// Dates, times and durations become their ISO 8601 text.
export function plain(value) {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === "boolean" || typeof value === "string" || Number.isFinite(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (TEMPORAL.some(([kind]) => value instanceof kind)) {
    return value.toString();
  }
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
  }
  throw new Refusal("feel-no-value", {});
}
