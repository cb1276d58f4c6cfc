import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { isExpectedError } from "../../graphql/errors.ts";
import { BadRequest } from "./bad-request.ts";

/** Runs an operation, with what its resolvers share and its variables; gives its data as JSON. */
export type Operation<Data> = (context: object, variables: { readonly [name: string]: unknown }) => Promise<Data>;

/**
 * An operation of the API, for a caller in this process.
 *
 * What it throws when it runs: BadRequest for what the API refuses, and any other error as it is.
 *
 * @throws the first of GraphQL's errors, if the operation does not fit the schema
 */
export function operationOf<Data>(schema: GraphQLSchema, source: string): Operation<Data> {
  const document = parse(source, { noLocation: true });
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  return async (contextValue, variableValues) => {
    const { data, errors } = await execute({ schema, document, contextValue, variableValues });
    const error = errors?.find((each) => !isExpectedError(each)) ?? errors?.[0];
    if (error) throw isExpectedError(error) ? refusal(error) : (error.originalError ?? error);
    // As a client gets it: dates are text.
    return JSON.parse(JSON.stringify(data)) as Data;
  };
}

/** GraphQL's own message, about an argument instead of a variable: whoever asked for a feed knows of no variables. */
function refusal({ message }: Error): BadRequest {
  return new BadRequest(message.replace(/^Variable "\$(\w+)" got invalid value/u, "$1 has an invalid value:"));
}
