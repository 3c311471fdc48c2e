// feelin turns what it cannot compute into null with a warning. For a legal decision that is an error, except that null
// stays null: "not given" may be compared and passed on.

import { Refusal } from "./names.js";

const given = (value) => value !== null && value !== undefined;

const refusals = {
  NO_VARIABLE_FOUND: (name) => new Refusal("feel-unknown-variable", { name }),
  NO_CONTEXT_ENTRY_FOUND: (name) => new Refusal("feel-unknown-field", { name }),
  NO_FUNCTION_FOUND: (name) => new Refusal("feel-unknown-function", { name }),
  FUNCTION_INVOCATION_FAILURE: (name) => new Refusal("feel-wrong-arguments", { name }),
  INVALID_ARGUMENTS: (name) => new Refusal("feel-wrong-arguments", { name }),
  UNSUPPORTED: (name) => new Refusal("feel-unknown-function", { name }),
};

export function refuseWarnings(warnings, text) {
  for (const { type, position, details } of warnings) {
    const near = text.slice(position.from, position.to);
    const refusal = refusals[type]?.(near) ?? clash(Object.values(details.values));
    if (refusal) {
      refusal.position = position.from;
      throw refusal;
    }
  }
}

// Operands of unlike types; with a null among them the result is null, which is FEEL's own answer.
function clash(operands) {
  return operands.length > 1 && operands.every(given) ? new Refusal("feel-wrong-types", {}) : null;
}
