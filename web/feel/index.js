// FEEL inside QuickJS: one function from JSON text to JSON text, and nothing of the outside world.
//
// in   {"do": "parse", "texts": [{"text", "unary"}]}   out   [{"names"} | {"error"}]
//      {"do": "evaluate", "text", "context"}                 {"value"} | {"error"}
//      {"do": "test", "text", "context"}                     {"value"} | {"error"}; context["?"] is the tested value
// error = {"id", "arguments", "position"}: an id of the message catalogues, never a sentence.

import { evaluate, parseExpression, parseUnaryTests, unaryTest } from "feelin";

import { Refusal, namesOf } from "./names.js";
import { plain } from "./values.js";
import { refuseWarnings } from "./warnings.js";

const parseOne = ({ text, unary }) => ({
  names: namesOf(unary ? parseUnaryTests(text, {}) : parseExpression(text, {}), text),
});

const answers = {
  parse: ({ texts }) => texts.map((one) => answer(parseOne, one)),
  evaluate: ({ text, context }) => answer(() => finished(evaluate(text, context), text)),
  test: ({ text, context }) => answer(() => finished(unaryTest(text, context), text)),
};

function finished({ value, warnings }, text) {
  refuseWarnings(warnings, text);
  return { value: plain(value) };
}

function answer(work, request) {
  try {
    return work(request);
  } catch (error) {
    if (error instanceof Refusal) {
      return { error: { id: error.id, arguments: error.arguments, position: error.position } };
    }
    if (error.position) {
      return { error: { id: "feel-syntax", arguments: {}, position: error.position.from } };
    }
    throw error;
  }
}

// Nothing below needs to make code out of text: what could, goes.
for (const maker of [function () {}, async function () {}, function* () {}, async function* () {}]) {
  Object.defineProperty(Object.getPrototypeOf(maker), "constructor", { value: undefined });
}
delete globalThis.eval;
delete globalThis.Function;

globalThis.feel = (request) => {
  const wanted = JSON.parse(request);
  return JSON.stringify(answers[wanted.do](wanted));
};
