import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** What of a method's parameter is passed; the rest of type-graphql's kinds is not used here. */
interface Parameter {
  readonly index: number;
  readonly kind: string;
  readonly name?: string;
  readonly propertyName?: string | undefined;
  /** Given where a value is to become an instance of a class. */
  readonly getType?: unknown;
}

type Instance = Record<string, (...values: unknown[]) => unknown>;

interface Method {
  readonly target: new () => Instance;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly Parameter[];
  readonly middlewares?: readonly unknown[];
  /** The class whose field it is; absent for a field of the query type. */
  readonly getObjectType?: () => unknown;
}

interface Named {
  readonly target: unknown;
  readonly name: string;
}

/** What type-graphql's decorators have noted, which it keeps where every copy of it in a process finds it. */
interface Notes {
  readonly fieldResolvers: readonly Method[];
  readonly queries: readonly Method[];
  readonly objectTypes: readonly Named[];
  readonly interfaceTypes: readonly Named[];
}

type Pass = (root: unknown, values: Readonly<Record<string, unknown>>, context: unknown) => unknown;

/**
 * Lets the fields of a schema call their methods directly. type-graphql 2.0.0-rc.4 sorts a method's parameters at each call,
 * makes instances of the classes of its arguments, which have nothing that plain objects do not have, and waits for each of
 * them to be validated, although nothing is: 0.3 ms of a front page, and a fifth of its garbage. A method with a parameter of
 * another kind keeps the resolver it has.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const notes = globalThis.TypeGraphQLMetadataStorage as unknown as Notes;
  const nameOf = new Map([...notes.objectTypes, ...notes.interfaceTypes].map(({ target, name }) => [target, name]));
  const instances = new Map<Method["target"], Instance>();
  const interfaces = new Set(notes.interfaceTypes.map(({ target }) => target));
  const ofInterface = ({ getObjectType }: Method) => getObjectType !== undefined && interfaces.has(getObjectType());
  // What an object type says of a field itself goes over what its interface says.
  const fields = notes.fieldResolvers.toSorted((one, other) => Number(ofInterface(other)) - Number(ofInterface(one)));
  for (const method of [...notes.queries, ...fields]) {
    const owner = method.getObjectType ? nameOf.get(method.getObjectType()) : schema.getQueryType()?.name;
    const passes = passesOf(method);
    if (owner === undefined || passes === null) continue;
    const instance = instances.get(method.target) ?? new method.target();
    instances.set(method.target, instance);
    const resolve = call(instance, method.methodName, passes);
    for (const field of fieldsOf(schema, owner, method.schemaName)) field.resolve = resolve;
  }
}

/** What is passed for each parameter of a method; null where one is of a kind that is not known here. */
function passesOf({ params = [], middlewares = [] }: Method): Pass[] | null {
  const passes = params.toSorted((one, other) => one.index - other.index).map(passOf);
  return middlewares.length === 0 && passes.every((pass) => pass !== null) ? passes : null;
}

function passOf({ kind, name, propertyName, getType }: Parameter): Pass | null {
  if (kind === "args") return (_root, values) => values;
  if (kind === "arg" && name !== undefined) return (_root, values) => values[name];
  if (kind === "context" && propertyName === undefined) return (_root, _values, context) => context;
  if (kind === "root" && propertyName === undefined && getType === undefined) return (root) => root;
  return null;
}

function call(instance: Instance, name: string, passes: readonly Pass[]): GraphQLFieldResolver<unknown, unknown> {
  const method = instance[name]?.bind(instance);
  if (!method) throw new Error(`there is no method ${name}`);
  const [first, second, third] = passes;
  if (!first) return () => method();
  if (!second) return (root, values, context) => method(first(root, values, context));
  if (!third) return (root, values, context) => method(first(root, values, context), second(root, values, context));
  return (root, values, context) => method(...passes.map((pass) => pass(root, values, context)));
}

/** The field of an object type, or of all types that have an interface. */
function fieldsOf(schema: GraphQLSchema, owner: string, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(owner);
  const types = isInterfaceType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return types.flatMap((each) => each.getFields()[name] ?? []);
}
