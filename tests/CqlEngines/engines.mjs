// Translates CQL libraries with the official translator and evaluates them with the official engine and with cql-execution. A request is a line of JSON
// on the standard input, its reply a line on the standard output. Whatever the packages print goes to the standard error.
//
//   { "translate": "library …" }                     -> { "errors": […], "parameters": { name: type } }
//   { "evaluate": [name], "patients": [{ … }], "engines": ["official", "execution"] } -> { engine: [[value]] }
//
// A value is true, false, null, or a text that says what went wrong. The first argument is the path of the System model.
import fs from "node:fs";
import readline from "node:readline";

const reply = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

const { CqlTranslator, LibraryManager, ModelManager, CqlCompilerOptions, createModelInfoProvider, createUcumService, stringAsSource } = await import("@cqframework/cql/cql-to-elm");
const official = await import("@cqframework/cql/engine");
const { KtList } = await import("@cqframework/cql/kotlin-kotlin-stdlib");
const { BigDecimal } = await import("@cqframework/cql/shared");
const execution = (await import("cql-execution")).default;
const ucum = (await import("@lhncbc/ucum-lhc")).default.UcumLhcUtils.getInstance();

const model = fs.readFileSync(process.argv[2], "utf8");
const noArithmetic = () => { throw new Error("an export multiplies no units"); };
const units = createUcumService(
  (value, from, to) => {
    const converted = ucum.convertUnitTo(from, Number(value), to);
    if (converted.status !== "succeeded") throw new Error(converted.msg.join(" "));
    return String(converted.toVal);
  },
  unit => {
    const validated = ucum.validateUnitString(unit);
    return validated.status === "valid" ? null : `${unit}: ${validated.msg.join(" ")}`;
  },
  noArithmetic,
  noArithmetic);
const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider(name => (name === "System" ? stringAsSource(model) : null)), true);

// As the translator is used by default, but for what it adds for editors.
const { DisableListDemotion, DisableListPromotion } = CqlCompilerOptions.Options;
const options = new CqlCompilerOptions().withOptions([DisableListDemotion, DisableListPromotion]);

// The library that was translated last.
let library;

function translate(text) {
  const manager = new LibraryManager(models, options, undefined, units);
  const translator = CqlTranslator.fromText(text, manager);
  const errors = translator.exceptions.asJsReadonlyArrayView()
    .filter(exception => exception.severity?.name === "Error")
    .map(exception => exception.message);
  library = undefined;
  if (errors.length > 0) return { errors, parameters: {} };
  const elm = translator.toELM();
  // The engine looks names up in their order, which the translator's own loader makes.
  elm.statements.def.asJsArrayView().sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  manager.compiledLibraries.asJsMapView().set(elm.identifier, translator.translatedLibrary);
  const json = JSON.parse(translator.toJson());
  const parameters = Object.fromEntries((json.library.parameters?.def ?? []).map(parameter => [parameter.name, typeOf(parameter.parameterTypeSpecifier)]));
  library = { manager, identifier: elm.identifier, json, parameters, execution: new execution.Library(json) };
  return { errors, parameters };
}

function typeOf(specifier) {
  switch (specifier.type) {
    case "TupleTypeSpecifier":
      return { tuple: Object.fromEntries(specifier.element.map(element => [element.name, typeOf(element.elementType)])) };
    case "ListTypeSpecifier":
      return { list: typeOf(specifier.elementType) };
    default:
      return specifier.name.replace(/^\{.*\}/, "");
  }
}

// What JSON holds as values of one engine.
const makers = {
  official: {
    Boolean: value => new official.Boolean(value),
    Integer: value => new official.Integer(value),
    Decimal: value => new official.Decimal(BigDecimal.fromString(value)),
    String: value => new official.String(value),
    Date: value => official.Date.fromDateString(value),
    DateTime: value => {
      const parts = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)\.(\d+)([+-])(\d+):(\d+)$/.exec(value);
      const minutes = Number(parts[9]) * 60 + Number(parts[10]);
      return official.DateTime.fromDateElements(BigDecimal.fromString(String((parts[8] === "-" ? -minutes : minutes) / 60)), Int32Array.from(parts.slice(1, 8), Number));
    },
    Quantity: value => new official.Quantity().withValue(BigDecimal.fromString(value.value)).withUnit(value.unit),
    Code: value => new official.Code().withCode(value.code).withSystem(value.system),
    list: items => new official.List(KtList.fromJsArray(items)),
    tuple: elements => {
      const made = new official.Tuple();
      for (const [name, element] of Object.entries(elements)) made.elements.asJsMapView().set(name, element);
      return made;
    },
  },
  execution: {
    Boolean: value => value,
    Integer: value => value,
    Decimal: value => Number(value),
    String: value => value,
    Date: value => execution.Date.parse(value),
    DateTime: value => execution.DateTime.parse(value),
    Quantity: value => new execution.Quantity(Number(value.value), value.unit),
    Code: value => new execution.Code(value.code, value.system),
    list: items => items,
    // Its check of parameters takes no null for a list or a tuple within another.
    tuple: elements => Object.fromEntries(Object.entries(elements).filter(([, element]) => element !== null)),
    nothing: {},
  },
};

function make(maker, type, value) {
  if (value === null || value === undefined) return null;
  if (type.list) return maker.list(value.map(item => make(maker, type.list, item) ?? (type.list.tuple ? maker.nothing ?? null : null)));
  if (type.tuple) return maker.tuple(Object.fromEntries(Object.entries(type.tuple).map(([name, element]) => [name, make(maker, element, value[name])])));
  return maker[type](value);
}

const parametersOf = (maker, patient) => Object.entries(library.parameters).map(([name, type]) => [name, make(maker, type, patient[name])]);

const evaluators = {
  official(names, patient) {
    const engine = new official.CqlEngine(new official.Environment(library.manager));
    const evaluated = new official.EvaluationParams.Builder();
    const expressions = new official.EvaluationParams.LibraryParams.Builder();
    expressions.expressionsByName(names);
    evaluated.library(library.identifier, expressions.build());
    evaluated.parameters = parameterMap(parametersOf(makers.official, patient));
    const results = engine.evaluate(evaluated.build()).onlyResultOrThrow.expressionResults.asJsReadonlyMapView();
    return names.map(name => results.get(name)?.value?.value ?? null);
  },
  async execution(names, patient) {
    const executor = new execution.Executor(library.execution, undefined, Object.fromEntries(parametersOf(makers.execution, patient)));
    const results = await executor.exec(new execution.PatientSource([{ id: "1", resourceType: "Patient" }]));
    const values = { ...results.unfilteredResults, ...results.patientResults["1"] };
    return names.map(name => values[name] ?? null);
  },
};

function parameterMap(entries) {
  const holder = new official.Tuple();
  for (const [name, value] of entries) holder.elements.asJsMapView().set(name, value);
  return holder.elements;
}

async function evaluate(request) {
  const values = {};
  for (const engine of request.engines) {
    values[engine] = [];
    for (const patient of request.patients) {
      try {
        values[engine].push(await evaluators[engine](request.evaluate, patient));
      } catch (error) {
        values[engine].push(request.evaluate.map(() => `error: ${String(error?.message ?? error).slice(0, 300)}`));
      }
    }
  }
  return values;
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = "translate" in request ? translate(request.translate) : await evaluate(request);
  } catch (error) {
    answer = { errors: [String(error?.message ?? error).slice(0, 1000)] };
  }
  reply(JSON.stringify(answer) + "\n");
}
