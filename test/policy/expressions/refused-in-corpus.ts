/** Expressions of the corpus that a C# compiler refuses as well, or that need types outside the allow-list: place and reason. */
export const REFUSED_IN_CORPUS: Readonly<Record<string, string>> = {
	'policies/Azure-Samples__AI-Gateway/labs__ghcp-byok-foundry__entra-policy.xml:38:75 CS0103':
		'a placeholder of a template, {group-id}, is read as a hole',
	'policies/Azure-Samples__Apim-Samples/samples__inference-failover__apim-policies__inference-api-policy-with-retry-tracked.xml:80:121 CS0103':
		'RETRY_COUNT is a placeholder of a template',
	'policies/Azure-Samples__Apim-Samples/samples__inference-failover__apim-policies__inference-api-policy.xml:56:121 CS0103':
		'RETRY_COUNT is a placeholder of a template',
	'policies/Azure__api-management-policy-snippets/examples__DELETE_a_from_to_blobStorage_account.xml:26:99 CS1955':
		'MatchedParameters is a dictionary and is called like a method',
	'policies/Azure__api-management-policy-snippets/examples__Extract_value_from_XML.xml:23:24 CS0246':
		'XmlReader is not on the allow-list',
	'policies/Azure__api-management-policy-snippets/examples__GET_a_file_from_blobStorage_account.xml:26:99 CS1955':
		'MatchedParameters is a dictionary and is called like a method',
	'policies/Azure__api-management-policy-snippets/examples__PUT_a_file_to_blobStorage_account.xml:27:99 CS1955':
		'MatchedParameters is a dictionary and is called like a method',
	'policies/Azure__api-management-policy-snippets/examples__Return_a_blob_URL_signed_with_a_user_delegation_SAS_token.xml:61:61 CS1503':
		'AddSeconds takes a number and gets a string',
	'policies/Azure__api-management-policy-snippets/examples__Return_a_blob_URL_signed_with_a_user_delegation_SAS_token.xml:76:17 CS0246':
		'XmlDocument is not on the allow-list',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__AzureOpenAiTokenLimitTests.cs__005.xml:3:131 CS0411':
		'Groups are objects, not strings: no Contains fits',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__AzureOpenAiTokenLimitTests.cs__006.xml:3:125 CS0411':
		'Groups are objects, not strings: no Contains fits',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__FindAndReplaceTests.cs__004.xml:3:72 CS1061':
		'a user has no Name',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__JsonPTests.cs__002.xml:3:56 CS1061':
		'a user has no Name',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__LlmTokenLimitTests.cs__005.xml:3:122 CS0411':
		'Groups are objects, not strings: no Contains fits',
	'policies/Azure__azure-api-management-policy-toolkit/test__Test.Core__Compiling__LlmTokenLimitTests.cs__006.xml:3:116 CS0411':
		'Groups are objects, not strings: no Contains fits',
	'policies/MicrosoftDocs__azure-docs/articles__api-management__validate-graphql-request-policy.md__002.xml:3:80 CS1525':
		'<> is no operator of C#',
	'policies/ctava-msft__apim-mcp-aks/docs__exercises-optional__exercise_external_agents_mcp_integration.md__001.xml:10:84 CS1012':
		'single quotes hold one character',
	'policies/ctava-msft__apim-mcp-aks/docs__exercises-optional__exercise_external_agents_mcp_integration.md__002.xml:10:84 CS1012':
		'single quotes hold one character',
	'policies/localden__remote-auth-mcp-apim-py/infra__app__apim-mcp__mcp-api.policy.xml:52:25 CS1501':
		'Trace takes one argument',
	'policies/rekha-balan__azure-docs-test2-pr.nl-NL/articles__api-management__api-management-advanced-policies.md__002.xml:21:40 CS1061':
		'context has no GetValueOrDefault',
	'policies/rekha-balan__azure-docs-test2-pr.nl-NL/articles__api-management__api-management-howto-mutual-certificates-for-clients.md__002.xml:2:121 CS0019':
		'SubjectName is an object and is compared with a string',
	'policies/rekha-balan__azure-docs-test2-pr.nl-NL/articles__api-management__api-management-transformation-policies.md__011.xml:5:9 CS0200':
		'strings cannot be written to',
	'policies/rekha-balan__azure-docs-test2-pr.nl-NL/articles__api-management__api-management-transformation-policies.md__012.xml:4:29 CS1525':
		'<tag> is no expression',
};
