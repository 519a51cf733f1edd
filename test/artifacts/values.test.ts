import { expect, test } from 'vitest';
import { parseDuration } from '../../core/artifacts/durations.ts';
import { resourceName, resourcePath } from '../../core/artifacts/resource-ids.ts';

test.for([
	['PT1M', 60_000],
	['PT0.5S', 500],
	['P1D', 86_400_000],
	['P1DT2H3M4S', 93_784_000],
	['P2W', 1_209_600_000],
	['pt10s', 10_000],
	['PT', null],
	['P', null],
	['P1DT', null],
	['10', null],
	['PT-1S', null],
	['P1M', null],
] as const)('the duration %s has %s milliseconds', ([text, expected]) => {
	expect(parseDuration(text)).toBe(expected);
});

const SERVICE = '/subscriptions/g/resourceGroups/r/providers/Microsoft.ApiManagement/service/apim';

test.for([
	['/loggers/azuremonitor', ['loggers', 'azuremonitor']],
	['/apis', ['apis']],
	['my-backend', ['my-backend']],
	[`${SERVICE}/products/p`, ['products', 'p']],
	[`${SERVICE}/workspaces/w/backends/x`, ['backends', 'x']],
	[`https://management.azure.com${SERVICE}/backends/x`, ['backends', 'x']],
	['/workspaces/w/apis/a', ['apis', 'a']],
	[SERVICE, []],
	[`${SERVICE}/`, []],
	['/', []],
] as const)('the id %s points at %j', ([id, expected]) => {
	expect(resourcePath(id)).toEqual(expected);
	expect(resourceName(id)).toBe(expected.at(-1) ?? '');
});
