import type { ErrorTemplate } from '../../diagnostics/diagnostic.ts';

/**
 * What is wrong with an expression, in the codes and words of the C# compiler. TG codes are what C# allows and policy
 * expressions do not.
 */
export const EXPRESSION_ERRORS = {
	CS0019: error("Operator '{operator}' cannot be applied to operands of type '{left}' and '{right}'"),
	CS0020: error('Division by constant zero'),
	CS0021: error("Cannot apply indexing with [] to an expression of type '{type}'"),
	CS0022: error('Wrong number of indices inside []; expected {count}'),
	CS0023: error("Operator '{operator}' cannot be applied to operand of type '{type}'"),
	CS0026: error("Keyword '{keyword}' is not valid in a static property, static method, or static field initializer"),
	CS0029: error("Cannot implicitly convert type '{from}' to '{to}'"),
	CS0030: error("Cannot convert type '{from}' to '{to}'"),
	CS0031: error("Constant value '{value}' cannot be converted to a '{to}'"),
	CS0034: error("Operator '{operator}' is ambiguous on operands of type '{left}' and '{right}'"),
	CS0035: error("Operator '{operator}' is ambiguous on an operand of type '{type}'"),
	CS0037: error("Cannot convert null to '{to}' because it is a non-nullable value type"),
	CS0039: error(
		"Cannot convert type '{from}' to '{to}' via a reference conversion, boxing conversion, unboxing conversion, " +
			'wrapping conversion, or null type conversion',
	),
	CS0077: error(
		"The as operator must be used with a reference type or nullable type ('{type}' is a non-nullable value type)",
	),
	CS0080: error('Constraints are not allowed on non-generic declarations'),
	CS0100: error("The parameter name '{name}' is a duplicate"),
	CS0103: error("The name '{name}' does not exist in the current context"),
	CS0104: error("'{name}' is an ambiguous reference between '{first}' and '{second}'"),
	CS0117: error("'{type}' does not contain a definition for '{name}'"),
	CS0118: error("'{name}' is a {found} but is used like a {wanted}"),
	CS0119: error("'{name}' is a {found}, which is not valid in the given context"),
	CS0120: error("An object reference is required for the non-static field, method, or property '{member}'"),
	CS0121: error("The call is ambiguous between the following methods or properties: '{first}' and '{second}'"),
	CS0123: error("No overload for '{name}' matches delegate '{to}'"),
	CS0126: error("An object of a type convertible to '{type}' is required"),
	CS0127: error("Since '{name}' returns void, a return keyword must not be followed by an object expression"),
	CS0128: error("A local variable or function named '{name}' is already defined in this scope"),
	CS0131: error('The left-hand side of an assignment must be a variable, property or indexer'),
	CS0133: error("The expression being assigned to '{name}' must be constant"),
	CS0134: error(
		"'{name}' is of type '{type}'. A const field of a reference type other than string can only be initialized with null.",
	),
	CS0136: error(
		"A local or parameter named '{name}' cannot be declared in this scope because that name is used in an enclosing " +
			'local scope to define a local or parameter',
	),
	CS0139: error('No enclosing loop out of which to break or continue'),
	CS0140: error("The label '{name}' is a duplicate"),
	CS0144: error("Cannot create an instance of the abstract class or interface '{type}'"),
	CS0145: error('A const field requires a value to be provided'),
	CS0149: error('Method name expected'),
	CS0150: error('A constant value is expected'),
	CS0152: error("The switch statement contains multiple cases with the label value '{value}'"),
	CS0153: error('A goto case is only valid inside a switch statement'),
	CS0154: error("The property or indexer '{member}' cannot be used in this context because it lacks the get accessor"),
	CS0155: error('The type caught or thrown must be derived from System.Exception'),
	CS0156: error('A throw statement with no arguments is not allowed outside of a catch clause'),
	CS0157: error('Control cannot leave the body of a finally clause'),
	CS0158: error("The label '{name}' shadows another label by the same name in a contained scope"),
	CS0159: error("No such label '{name}' within the scope of the goto statement"),
	CS0160: error("A previous catch clause already catches all exceptions of this or of a super type ('{type}')"),
	CS0161: error("'{name}': not all code paths return a value"),
	CS0163: error("Control cannot fall through from one case label ('{label}') to another"),
	CS0165: error("Use of unassigned local variable '{name}'"),
	CS0170: error("Use of possibly unassigned field '{name}'"),
	CS0173: error(
		"Type of conditional expression cannot be determined because there is no implicit conversion between '{left}' and " +
			"'{right}'",
	),
	CS0176: error("Member '{member}' cannot be accessed with an instance reference; qualify it with a type name instead"),
	CS0191: error(
		'A readonly field cannot be assigned to (except in a constructor or init-only setter of the type in which the ' +
			'field is defined or a variable initializer)',
	),
	CS0198: error(
		'A static readonly field cannot be assigned to (except in a static constructor or a variable initializer)',
	),
	CS0200: error("Property or indexer '{member}' cannot be assigned to -- it is read only"),
	CS0201: error(
		'Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement',
	),
	CS0206: error('A property or indexer may not be passed as an out or ref parameter'),
	CS0220: error('The operation overflows at compile time in checked mode'),
	CS0221: error("Constant value '{value}' cannot be converted to a '{to}' (use 'unchecked' syntax to override)"),
	CS0225: error('The params parameter must be a single dimensional array'),
	CS0227: error('Unsafe code may only appear if compiling with /unsafe'),
	CS0230: error('Type and identifier are both required in a foreach statement'),
	CS0231: error('A params parameter must be the last parameter in a formal parameter list'),
	CS0234: error(
		"The type or namespace name '{name}' does not exist in the namespace '{namespace}' (are you missing an assembly " +
			'reference?)',
	),
	CS0246: error(
		"The type or namespace name '{name}' could not be found (are you missing a using directive or an assembly reference?)",
	),
	CS0248: error('Cannot create an array with a negative size'),
	CS0266: error(
		"Cannot implicitly convert type '{from}' to '{to}'. An explicit conversion exists (are you missing a cast?)",
	),
	CS0269: error("Use of unassigned out parameter '{name}'"),
	CS0304: error(
		"Cannot create an instance of the variable type '{type}' because it does not have the new() constraint",
	),
	CS0305: error("Using the generic {kind} '{name}' requires {count} type arguments"),
	CS0308: error("The non-generic {kind} '{name}' cannot be used with type arguments"),
	CS0310: error(
		"'{type}' must be a non-abstract type with a public parameterless constructor in order to use it as parameter " +
			"'{parameter}' in the generic type or method '{generic}'",
	),
	CS0311: error(
		"The type '{type}' cannot be used as type parameter '{parameter}' in the generic type or method '{generic}'. There " +
			"is no implicit reference conversion from '{type}' to '{bound}'.",
	),
	CS0312: error(
		"The type '{type}' cannot be used as type parameter '{parameter}' in the generic type or method '{generic}'. The " +
			"nullable type '{type}' does not satisfy the constraint of '{bound}'.",
	),
	CS0314: error(
		"The type '{type}' cannot be used as type parameter '{parameter}' in the generic type or method '{generic}'. There " +
			"is no boxing conversion or type parameter conversion from '{type}' to '{bound}'.",
	),
	CS0315: error(
		"The type '{type}' cannot be used as type parameter '{parameter}' in the generic type or method '{generic}'. There " +
			"is no boxing conversion from '{type}' to '{bound}'.",
	),
	CS0401: error('The new() constraint must be the last constraint specified'),
	CS0403: error(
		"Cannot convert null to type parameter '{to}' because it could be a non-nullable value type. Consider using " +
			"'default({to})' instead.",
	),
	CS0405: error("Duplicate constraint '{bound}' for type parameter '{name}'"),
	CS0406: error("The class type constraint '{bound}' must come before any other constraints"),
	CS0407: error("'{method}' has the wrong return type"),
	CS0409: error(
		"A constraint clause has already been specified for type parameter '{name}'. All of the constraints for a type " +
			'parameter must be specified in a single where clause.',
	),
	CS0411: error(
		"The type arguments for method '{method}' cannot be inferred from the usage. Try specifying the type arguments " +
			'explicitly.',
	),
	CS0412: error(
		"'{name}': a parameter, local variable, or local function cannot have the same name as a method type parameter",
	),
	CS0413: error(
		"The type parameter '{type}' cannot be used with the 'as' operator because it does not have a class type constraint " +
			"nor a 'class' constraint",
	),
	CS0417: error("'{type}': cannot provide arguments when creating an instance of a variable type"),
	CS0426: error("The type name '{name}' does not exist in the type '{type}'"),
	CS0428: error(
		"Cannot convert method group '{name}' to non-delegate type '{to}'. Did you intend to invoke the method?",
	),
	CS0432: error("Alias '{name}' not found"),
	CS0443: error('Syntax error; value expected'),
	CS0446: error("Foreach cannot operate on a '{kind}'. Did you intend to invoke the '{kind}'?"),
	CS0449: error("The 'class' or 'struct' constraint must come before any other constraints"),
	CS0450: error("'{bound}': cannot specify both a constraint class and the 'class' or 'struct' constraint"),
	CS0451: error("The 'new()' constraint cannot be used with the 'struct' constraint"),
	CS0452: error(
		"The type '{type}' must be a reference type in order to use it as parameter '{parameter}' in the generic type or " +
			"method '{generic}'",
	),
	CS0453: error(
		"The type '{type}' must be a non-nullable value type in order to use it as parameter '{parameter}' in the generic " +
			"type or method '{generic}'",
	),
	CS0454: error("Circular constraint dependency involving '{name}' and '{name}'"),
	CS0463: error('Evaluation of the decimal constant expression failed'),
	CS0594: error("Floating-point constant is outside the range of type '{type}'"),
	CS0622: error(
		'Can only use array initializer expressions to assign to array types. Try using a new expression instead.',
	),
	CS0623: error(
		'Array initializers can only be used in a variable or field initializer. Try using a new expression instead.',
	),
	CS0650: error(
		'Bad array declarator: To declare a managed array the rank specifier precedes the variable’s identifier.',
	),
	CS0664: error(
		"Literal of type double cannot be implicitly converted to type '{to}'; use an '{suffix}' suffix to create a literal of this type",
	),
	CS0692: error("Duplicate type parameter '{name}'"),
	CS0699: error("'{type}' does not define type parameter '{name}'"),
	CS0701: error(
		"'{bound}' is not a valid constraint. A type used as a constraint must be an interface, a non-sealed class or a type " +
			'parameter.',
	),
	CS0702: error("Constraint cannot be special class '{bound}'"),
	CS0712: error("Cannot create an instance of the static class '{type}'"),
	CS0716: error("Cannot convert to static type '{type}'"),
	CS0717: error("'{bound}': static classes cannot be used as constraints"),
	CS0723: error("Cannot declare a variable of static type '{type}'"),
	CS0746: error(
		'Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, ' +
			'simple name or member access.',
	),
	CS0742: error('A query body must end with a select clause or a group clause'),
	CS0747: error('Invalid initializer member declarator'),
	CS0815: error('Cannot assign {what} to an implicitly-typed variable'),
	CS0818: error('Implicitly-typed variables must be initialized'),
	CS0819: error('Implicitly-typed variables cannot have multiple declarators'),
	CS0820: error('Cannot initialize an implicitly-typed variable with an array initializer'),
	CS0822: error('Implicitly-typed variables cannot be constant'),
	CS0826: error('No best type found for implicitly-typed array'),
	CS0828: error("Cannot assign '{what}' to anonymous type property"),
	CS0833: error('An anonymous type cannot have multiple properties with the same name'),
	CS0837: error(
		"The first operand of an 'is' or 'as' operator may not be a lambda expression, anonymous method, or method group.",
	),
	CS0841: error("Cannot use local variable '{name}' before it is declared"),
	CS0846: error('A nested array initializer is expected'),
	CS0847: error("An array initializer of length '{count}' is expected"),
	CS1001: error('Identifier expected'),
	CS1002: error('; expected'),
	CS1003: error("Syntax error, '{expected}' expected"),
	CS1009: error('Unrecognized escape sequence'),
	CS1010: error('Newline in constant'),
	CS1011: error('Empty character literal'),
	CS1012: error('Too many characters in character literal'),
	CS1013: error('Invalid number'),
	CS1021: error('Integral constant is too large'),
	CS1022: error('Type or namespace definition, or end-of-file expected'),
	CS1023: error('Embedded statement cannot be a declaration or labeled statement'),
	CS1026: error(') expected'),
	CS1031: error('Type expected'),
	CS1035: error("End-of-file found, '*/' expected"),
	CS1039: error('Unterminated string literal'),
	CS1040: error('Preprocessor directives must appear as the first non-whitespace character on a line'),
	CS1041: error("Identifier expected; '{keyword}' is a keyword"),
	CS1056: error("Unexpected character '{character}'"),
	CS1061: error(
		"'{type}' does not contain a definition for '{name}' and no accessible extension method '{name}' accepting a first " +
			"argument of type '{type}' could be found (are you missing a using directive or an assembly reference?)",
	),
	CS1073: error("Unexpected token '{token}'"),
	CS1065: error('Default values are not valid in this context.'),
	CS1501: error("No overload for method '{method}' takes {count} arguments"),
	CS1503: error("Argument {index}: cannot convert from '{from}' to '{to}'"),
	CS1510: error('A ref or out value must be an assignable variable'),
	CS1513: error('} expected'),
	CS1514: error('{ expected'),
	CS1524: error('Expected catch or finally'),
	CS1525: error("Invalid expression term '{token}'"),
	CS1526: error('A new expression requires an argument list or (), [], or {} after type'),
	CS1547: error("Keyword 'void' cannot be used in this context"),
	CS1579: error(
		"foreach statement cannot operate on variables of type '{type}' because '{type}' does not contain a public instance " +
			"definition for 'GetEnumerator'",
	),
	CS1586: error('Array creation must have array size or array initializer'),
	CS1593: error("Delegate '{type}' does not take {count} arguments"),
	CS1615: error("Argument {index} may not be passed with the '{mode}' keyword"),
	CS1620: error("Argument {index} must be passed with the '{mode}' keyword"),
	CS1621: error('The yield statement cannot be used inside an anonymous method or lambda expression'),
	CS1622: error(
		'Cannot return a value from an iterator. Use the yield return statement to return a value, or yield break to end ' +
			'the iteration.',
	),
	CS1623: error('Iterators cannot have ref, in or out parameters'),
	CS1624: error("The body of '{name}' cannot be an iterator block because '{type}' is not an iterator interface type"),
	CS1625: error('Cannot yield in the body of a finally clause'),
	CS1626: error('Cannot yield a value in the body of a try block with a catch clause'),
	CS1627: error('Expression expected after yield return'),
	CS1628: error(
		"Cannot use ref, out, or in parameter '{name}' inside an anonymous method, lambda expression, query expression, or " +
			'local function',
	),
	CS1631: error('Cannot yield a value in the body of a catch clause'),
	CS1643: error("Not all code paths return a value in {kind} of type '{type}'"),
	CS1612: error("Cannot modify the return value of '{member}' because it is not a variable"),
	CS1654: error("Cannot modify members of '{name}' because it is a '{kind}'"),
	CS1655: error("Cannot use fields of '{name}' as a ref or out value because it is a '{kind}'"),
	CS1657: error("Cannot use '{name}' as a ref or out value because it is a '{kind}'"),
	CS1656: error("Cannot assign to '{name}' because it is a '{kind}'"),
	CS1660: error("Cannot convert {kind} to type '{to}' because it is not a delegate type"),
	CS1661: error(
		"Cannot convert {kind} to type '{to}' because the parameter types do not match the delegate parameter types",
	),
	CS1662: error(
		'Cannot convert {kind} to intended delegate type because some of the return types in the block are not implicitly ' +
			'convertible to the delegate return type',
	),
	CS1670: error('params is not valid in this context'),
	CS1677: error("Parameter {index} should not be declared with the '{mode}' keyword"),
	CS1674: error("'{type}': type used in a using statement must be implicitly convertible to 'System.IDisposable'"),
	CS1729: error("'{type}' does not contain a constructor that takes {count} arguments"),
	CS1733: error('Expected expression'),
	CS1736: error("Default parameter value for '{name}' must be a compile-time constant"),
	CS1739: error("The best overload for '{method}' does not have a parameter named '{name}'"),
	CS1744: error("Named argument '{name}' specifies a parameter for which a positional argument has already been given"),
	CS0177: error("The out parameter '{name}' must be assigned to before control leaves the current method"),
	CS0178: error("Invalid rank specifier: expected ',' or ']'"),
	CS0185: error("'{type}' is not a reference type as required by the lock statement"),
	CS0186: error('Use of null is not valid in this context'),
	CS1017: error('Catch clauses cannot follow the general catch clause of a try statement'),
	CS1059: error('The operand of an increment or decrement operator must be a variable, property or indexer'),
	CS1511: error("Keyword 'base' is not available in a static method"),
	CS7003: error('Unexpected use of an unbound generic name'),
	CS1913: error("Member '{name}' cannot be initialized. It is not a field or property."),
	CS1922: error(
		"Cannot initialize type '{type}' with a collection initializer because it does not implement " +
			"'System.Collections.IEnumerable'",
	),
	CS1955: error("Non-invocable member '{member}' cannot be used like a method."),
	CS7036: error(
		"There is no argument given that corresponds to the required formal parameter '{parameter}' of '{method}'",
	),
	CS8030: error('Anonymous function converted to a void returning delegate cannot return a value'),
	CS8070: error("Control cannot fall out of switch from final case label ('{label}')"),
	CS8076: error("Missing close delimiter '}' for interpolated expression started with '{'."),
	CS8078: error('An expression is too long or complex to compile'),
	CS8081: error('Expression does not have a name.'),
	CS8086: error('A brace must be escaped by doubling it in an interpolated string.'),
	CS8115: error('A throw expression is not allowed in this context.'),
	CS8116: error(
		"It is not legal to use nullable type '{type}' in a pattern; use the underlying type '{element}' instead.",
	),
	CS8117: error("Invalid operand for pattern match; value required, but found '{found}'."),
	CS8119: error("The switch expression must be a value; found '{found}'."),
	CS8120: error('The switch case has already been handled by a previous case.'),
	CS8121: error("An expression of type '{from}' cannot be handled by a pattern of type '{to}'."),
	CS8124: error('Tuple must contain at least two elements.'),
	CS8129: error(
		"No suitable 'Deconstruct' instance or extension method was found for type '{type}', with {count} out parameters " +
			'and a void return type.',
	),
	CS8131: error('Deconstruct assignment requires an expression with a type on the right-hand-side.'),
	CS8132: error("Cannot deconstruct a tuple of '{found}' elements into '{wanted}' variables."),
	CS8125: error("Tuple element name '{name}' is only allowed at position {position}."),
	CS8126: error("Tuple element name '{name}' is disallowed at any position."),
	CS8127: error('Tuple element names must be unique.'),
	CS8130: error("Cannot infer the type of implicitly-typed deconstruction variable '{name}'."),
	CS8135: error("Tuple with {count} elements cannot be converted to type '{to}'."),
	CS8181: error("'new' cannot be used with tuple type. Use a tuple literal expression instead."),
	CS8184: error('A deconstruction cannot mix declarations and expressions on the left-hand-side.'),
	CS8210: error("A tuple may not contain a value of type 'void'."),
	CS8401: error(
		"To use '@$' instead of '$@' for an interpolated verbatim string, please use language version '8.0' or greater.",
	),
	CS8310: error("Operator '{operator}' cannot be applied to operand '{operand}'"),
	CS8313: error(
		"A default literal 'default' is not valid as a case constant. Use another literal (e.g. '0' or 'null') as " +
			"appropriate. If you intended to write the default label, use 'default:' without 'case'.",
	),
	CS8315: error("Operator '{operator}' is ambiguous on operands 'default' and 'default'"),
	CS8323: error("Named argument '{name}' is used out-of-position but is followed by an unnamed argument"),
	CS8370: error("Feature '{feature}' is not available in C# 7.3. Please use language version {version} or greater."),
	CS8375: error("The 'new()' constraint cannot be used with the 'unmanaged' constraint"),
	CS8377: error(
		"The type '{type}' must be a non-nullable value type, along with all fields at any level of nesting, in order to use " +
			"it as parameter '{parameter}' in the generic type or method '{generic}'",
	),
	CS8384: error(
		'Tuple types used as operands of an == or != operator must have matching cardinalities. But this operator has ' +
			'tuple types of cardinality {left} on the left and {right} on the right.',
	),
	CS8505: error(
		"A default literal 'default' is not valid as a pattern. Use another literal (e.g. '0' or 'null') as appropriate. " +
			"To match everything, use a discard pattern '_'.",
	),
	CS8716: error('There is no target type for the default literal.'),
	CS8149: error('By-reference returns may only be used in methods that return by reference'),
	CS8150: error('By-value returns may only be used in methods that return by value'),
	CS8151: error("The return expression must be of type '{type}' because this method returns by reference"),
	CS8154: error("The body of '{name}' cannot be an iterator block because '{name}' returns by reference"),
	CS8156: error('An expression cannot be used in this context because it may not be passed or returned by reference'),
	CS8157: error(
		"Cannot return '{name}' by reference because it was initialized to a value that cannot be returned by reference",
	),
	CS8158: error(
		"Cannot return by reference a member of '{name}' because it was initialized to a value that cannot be returned by " +
			'reference',
	),
	CS8166: error("Cannot return a parameter by reference '{name}' because it is not a ref or out parameter"),
	CS8167: error("Cannot return a member of parameter '{name}' by reference because it is not a ref or out parameter"),
	CS8168: error("Cannot return local '{name}' by reference because it is not a ref local"),
	CS8169: error("Cannot return a member of local '{name}' by reference because it is not a ref local"),
	CS8171: error('Cannot initialize a by-value variable with a reference'),
	CS8172: error('Cannot initialize a by-reference variable with a value'),
	CS8173: error("The expression must be of type '{type}' because it is being assigned by reference"),
	CS8174: error('A declaration of a by-reference variable must have an initializer'),
	CS8175: error("Cannot use ref local '{name}' inside an anonymous method, lambda expression, or query expression"),
	CS8176: error('Iterators cannot have by-reference locals'),
	CS8189: error("Ref mismatch between '{method}' and delegate '{to}'"),
	CS8326: error('Both conditional operator values must be ref values or neither may be a ref value'),
	CS8327: error("The expression must be of type '{type}' to match the alternative ref value"),
	CS8329: error("Cannot use {kind} '{name}' as a ref or out value because it is a readonly variable"),
	CS8330: error("Members of {kind} '{name}' cannot be used as a ref or out value because it is a readonly variable"),
	CS8331: error("Cannot assign to {kind} '{name}' because it is a readonly variable"),
	CS8332: error("Cannot assign to a member of {kind} '{name}' because it is a readonly variable"),
	CS8333: error("Cannot return {kind} '{name}' by writable reference because it is a readonly variable"),
	CS8334: error(
		"Members of {kind} '{name}' cannot be returned by writable reference because it is a readonly variable",
	),
	CS8347: error(
		"Cannot use a result of '{method}' in this context because it may expose variables referenced by parameter " +
			"'{parameter}' outside of their declaration scope",
	),
	CS8348: error(
		"Cannot use a member of result of '{method}' in this context because it may expose variables referenced by parameter " +
			"'{parameter}' outside of their declaration scope",
	),
	CS8373: error('The left-hand side of a ref assignment must be a ref local or parameter.'),
	CS8374: error(
		"Cannot ref-assign '{source}' to '{target}' because '{source}' has a narrower escape scope than '{target}'.",
	),
	CS8209: error("A value of type 'void' may not be assigned."),
	TG0001: error('{construct} is not available in policy expressions'),
	TG0002: error('A policy expression begins with @( or @{'),
	TG0003: error("'{member}' is known to policy expressions but has no implementation in Tollgate"),
	TG0004: error("The type 'dynamic' is not available in policy expressions: every expression has a static type"),
	TG0005: error('{reason}'),
	TG0006: error("'{name}' is called with type arguments without end, or with more than policy expressions can hold"),
	TG1001: error("The type '{name}' is declared twice; write partial to add members"),
	TG1002: error("The member '{name}' is declared twice with the same parameters"),
} as const satisfies Record<string, ErrorTemplate>;

export type ExpressionErrorCode = keyof typeof EXPRESSION_ERRORS;

/** Something wrong at an offset of the source. */
export interface ExpressionError {
	code: ExpressionErrorCode;
	values: Readonly<Record<string, string | number>>;
	at: number;
}

function error(template: string): ErrorTemplate {
	return { severity: 'error', template };
}
