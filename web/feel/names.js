// Which variables an expression reads, and which functions it calls, from its parse tree.

import { evaluate } from "feelin";

export class Refusal extends Error {
  constructor(id, args, position) {
    super(id);
    this.id = id;
    this.arguments = args;
    this.position = position;
  }
}

// The clock is an argument of the engine: an expression that reads it would decide differently when repeated.
const CLOCK = new Set(["now", "today"]);

const builtins = new Map();

function isBuiltin(name) {
  if (!builtins.has(name)) {
    builtins.set(name, evaluate(name, {}).warnings.length === 0);
  }
  return builtins.get(name);
}

// Names with blanks are one name; feelin joins their parts by one blank.
const nameText = (node, text) => text.slice(node.from, node.to).replace(/\s+/g, " ");

function children(node) {
  const found = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    found.push(child);
  }
  return found;
}

export function namesOf(tree, text) {
  const names = new Set();
  refuseErrors(tree);
  visit(tree.topNode, { text, names, bound: new Set() });
  return [...names];
}

function refuseErrors(tree) {
  tree.iterate({
    enter(node) {
      if (node.type.isError) {
        throw new Refusal("feel-syntax", {}, node.from);
      }
    },
  });
}

const visitors = {
  Comparison: compare,
  VariableName: read,
  FunctionInvocation: call,
  ForExpression: iterate,
  QuantifiedExpression: iterate,
  FunctionDefinition: define,
  Context: context,
  FilterExpression: filter,
  PathExpression: (node, scope) => visit(node.firstChild, scope),
  NamedParameter: (node, scope) => visit(node.lastChild, scope),
  Type: () => {},
};

function visit(node, scope) {
  const visitor = visitors[node.name];
  if (visitor) {
    visitor(node, scope);
  } else {
    children(node).forEach((child) => visit(child, scope));
  }
}

const within = (scope, names) => ({ ...scope, bound: new Set([...scope.bound, ...names]) });

function read(node, { text, names, bound }) {
  const name = nameText(node, text);
  if (CLOCK.has(name) && !bound.has(name)) {
    throw new Refusal("feel-clock", { name }, node.from);
  }
  if (!bound.has(name)) {
    names.add(name); // a field may be called count or number: only where it is called it means the function
  }
}

// The grammar lets a test stand where a value belongs: a == 1 would be read as a = (= 1), which is never true.
function compare(node, scope) {
  const [, operator, right] = children(node);
  if (operator.name === "CompareOp" && right.name === "SimplePositiveUnaryTest") {
    throw new Refusal("feel-syntax", {}, right.from);
  }
  children(node).forEach((child) => visit(child, scope));
}

// Only names and definitions are called: functions of FEEL, or of the expression itself. Fields of values are never functions.
const isDefinition = (node) =>
  node.name === "FunctionDefinition" || (node.name === "ParenthesizedExpression" && node.getChild("FunctionDefinition"));

function call(node, scope) {
  const [target, ...rest] = children(node);
  const name = nameText(target, scope.text);
  const isName = target.name === "VariableName";
  const isFunction = isName && !CLOCK.has(name) && isBuiltin(name);
  if (!isName && !isDefinition(target)) {
    visit(target, scope); // what is wrong inside comes first
  }
  if (isName ? !isFunction && !CLOCK.has(name) && !scope.bound.has(name) : !isDefinition(target)) {
    throw new Refusal("feel-unknown-function", { name }, target.from);
  }
  (isFunction ? rest : [target, ...rest]).forEach((child) => visit(child, scope));
}

// for x in xs, y in x return …; some x in xs satisfies …: a name is bound for what stands right of it
function iterate(node, scope) {
  let inner = scope;
  for (const child of children(node)) {
    if (child.name !== "InExpressions") {
      visit(child, within(inner, node.name === "ForExpression" ? ["partial"] : []));
      continue;
    }
    for (const one of children(child).filter(({ name }) => name === "InExpression")) {
      visit(one.lastChild, inner);
      inner = within(inner, [nameText(one.firstChild, scope.text)]);
    }
  }
}

function define(node, scope) {
  if (node.getChild("external")) {
    throw new Refusal("feel-unknown-function", { name: "external" }, node.from);
  }
  const parameters = node.getChild("FormalParameters")?.getChildren("FormalParameter") ?? [];
  const names = parameters.map((parameter) => nameText(parameter.firstChild, scope.text));
  visit(node.lastChild, within(scope, names));
}

function context(node, scope) {
  let inner = scope;
  for (const entry of node.getChildren("ContextEntry")) {
    visit(entry.lastChild, inner);
    inner = within(inner, [nameText(entry.firstChild, scope.text)]);
  }
}

// Fields of a list's elements are written item.field: a bare name in a filter is a variable.
function filter(node, scope) {
  visit(node.firstChild, scope);
  children(node).slice(1).forEach((child) => visit(child, within(scope, ["item"])));
}
