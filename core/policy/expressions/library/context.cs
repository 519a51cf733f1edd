// `context` and the gateway's own types (expressions.md 5 and 6); they stand outside of any namespace.
public interface IContext => Context {
	IContextApi Api { get; } => Context_Api;
	IContextBackend Backend { get; } => Context_Backend;
	IDeployment Deployment { get; } => Context_Deployment;
	IGraphQL GraphQL { get; } => Context_GraphQL;
	TimeSpan Elapsed { get; } => Context_Elapsed;
	ILastError LastError { get; } => Context_LastError;
	IOperation Operation { get; } => Context_Operation;
	IProduct Product { get; } => Context_Product;
	IRequest Request { get; } => Context_Request;
	Guid RequestId { get; } => Context_RequestId;
	IResponse Response { get; } => Context_Response;
	ISubscription Subscription { get; } => Context_Subscription;
	DateTime Timestamp { get; } => Context_Timestamp;
	bool Tracing { get; } => Context_Tracing;
	IUser User { get; } => Context_User;
	VariableCollection Variables { get; } => Context_Variables;
	IWorkspace Workspace { get; } => Context_Workspace;
	void Trace(string message) => Context_Trace;
}

public interface IRequest => ContextRequest {
	IMessageBody Body { get; } => Request_Body;
	X509Certificate2 Certificate { get; } => Request_Certificate;
	HeaderCollection Headers { get; } => Request_Headers;
	string IpAddress { get; } => Request_IpAddress;
	ParameterCollection MatchedParameters { get; } => Request_MatchedParameters;
	string Method { get; } => Request_Method;
	IUrl OriginalUrl { get; } => Request_OriginalUrl;
	IUrl Url { get; } => Request_Url;
	IPrivateEndpointConnection PrivateEndpointConnection { get; } => Request_PrivateEndpointConnection;
	IFoundry Foundry { get; } => Request_Foundry;
}

public interface IGraphQL => Entity {
	JObject Arguments { get; } => GraphQL_Arguments;
	JObject GraphQLArguments { get; } => GraphQL_Arguments;
	JObject Parent { get; } => GraphQL_Parent;
}

public interface IPrivateEndpointConnection => Entity {
	string Name { get; } => PrivateEndpointConnection_Name;
	string GroupId { get; } => PrivateEndpointConnection_GroupId;
	string MemberName { get; } => PrivateEndpointConnection_MemberName;
}

public interface IFoundry => Entity {
	string Deployment { get; } => Foundry_Deployment;
}

public interface IResponse => HostObject {
	IMessageBody Body { get; } => Response_Body;
	HeaderCollection Headers { get; } => Response_Headers;
	int StatusCode { get; } => Response_StatusCode;
	string StatusReason { get; } => Response_StatusReason;
}

public interface IMessageBody => MessageBody {
	T As<T>(bool preserveContent = false) => MessageBody_As(T);
	IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false) => MessageBody_AsFormUrlEncodedContent;
}

public interface IUrl => ContextUrl {
	string Host { get; } => Url_Host;
	string Path { get; } => Url_Path;
	int Port { get; } => Url_Port;
	QueryCollection Query { get; } => Url_Query;
	string QueryString { get; } => Url_QueryString;
	string Scheme { get; } => Url_Scheme;
	Uri ToUri() => Url_ToUri;
	string ToString() => Url_ToString;
}

public class HeaderCollection : IReadOnlyDictionary<string, string[]> => ValueCollection {
	public string[] this[string key] { get; } => ValueCollection_get;
	public int Count { get; } => ValueCollection_Count;
	public IEnumerable<string> Keys { get; } => ValueCollection_Keys;
	public IEnumerable<string[]> Values { get; } => ValueCollection_Values;
	public bool ContainsKey(string key) => ValueCollection_ContainsKey;
	public bool TryGetValue(string key, out string[] value) => ValueCollection_TryGetValue;
	public string GetValueOrDefault(string key) => ValueCollection_joined;
	public string GetValueOrDefault(string key, string defaultValue) => ValueCollection_GetValueOrDefault;
}

public class QueryCollection : IReadOnlyDictionary<string, string[]> => ValueCollection {
	public string[] this[string key] { get; } => ValueCollection_get;
	public int Count { get; } => ValueCollection_Count;
	public IEnumerable<string> Keys { get; } => ValueCollection_Keys;
	public IEnumerable<string[]> Values { get; } => ValueCollection_Values;
	public bool ContainsKey(string key) => ValueCollection_ContainsKey;
	public bool TryGetValue(string key, out string[] value) => ValueCollection_TryGetValue;
	public string GetValueOrDefault(string key) => ValueCollection_joined;
	public string GetValueOrDefault(string key, string defaultValue) => ValueCollection_GetValueOrDefault;
}

public class ClaimCollection : IReadOnlyDictionary<string, string[]> => ValueCollection {
	public string[] this[string key] { get; } => ValueCollection_getOrEmpty;
	public int Count { get; } => ValueCollection_Count;
	public IEnumerable<string> Keys { get; } => ValueCollection_Keys;
	public IEnumerable<string[]> Values { get; } => ValueCollection_Values;
	public bool ContainsKey(string key) => ValueCollection_ContainsKey;
	public bool TryGetValue(string key, out string[] value) => ValueCollection_TryGetValue;
	public string GetValueOrDefault(string key) => ValueCollection_joined;
	public string GetValueOrDefault(string key, string defaultValue) => ValueCollection_GetValueOrDefault;
}

public class ParameterCollection : IReadOnlyDictionary<string, string> => ParameterCollection {
	public string this[string key] { get; } => ParameterCollection_get;
	public int Count { get; } => ParameterCollection_Count;
	public IEnumerable<string> Keys { get; } => ParameterCollection_Keys;
	public IEnumerable<string> Values { get; } => ParameterCollection_Values;
	public bool ContainsKey(string key) => ParameterCollection_ContainsKey;
	public bool TryGetValue(string key, out string value) => ParameterCollection_TryGetValue;
	public string GetValueOrDefault(string key) => ParameterCollection_value;
	public string GetValueOrDefault(string key, string defaultValue) => ParameterCollection_GetValueOrDefault;
}

public class VariableCollection : IReadOnlyDictionary<string, object> => VariableCollection {
	public object this[string key] { get; } => VariableCollection_get;
	public int Count { get; } => VariableCollection_Count;
	public IEnumerable<string> Keys { get; } => VariableCollection_Keys;
	public IEnumerable<object> Values { get; } => VariableCollection_Values;
	public bool ContainsKey(string key) => VariableCollection_ContainsKey;
	public bool TryGetValue(string key, out object value) => VariableCollection_TryGetValue;
	public object GetValueOrDefault(string key) => VariableCollection_get;
	public T GetValueOrDefault<T>(string key) => VariableCollection_valueAs(T);
	public T GetValueOrDefault<T>(string key, T defaultValue) => VariableCollection_GetValueOrDefault(T);
}

public interface IApi => Entity {
	string Id { get; } => Api_Id;
	string Name { get; } => Api_Name;
	string Path { get; } => Api_Path;
	IEnumerable<string> Protocols { get; } => Api_Protocols;
	IUrl ServiceUrl { get; } => Api_ServiceUrl;
	ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; } => Api_SubscriptionKeyParameterNames;
}

public interface IContextApi : IApi => Entity {
	bool IsCurrentRevision { get; } => Api_IsCurrentRevision;
	string Revision { get; } => Api_Revision;
	string Version { get; } => Api_Version;
}

public interface ISubscriptionKeyParameterNames => Entity {
	string Header { get; } => SubscriptionKeyParameterNames_Header;
	string Query { get; } => SubscriptionKeyParameterNames_Query;
}

public interface IOperation => Entity {
	string Id { get; } => Operation_Id;
	string Method { get; } => Operation_Method;
	string Name { get; } => Operation_Name;
	string UrlTemplate { get; } => Operation_UrlTemplate;
}

public enum ProductState { NotPublished = 0, Published = 1 }

public interface IProduct => Entity {
	bool ApprovalRequired { get; } => Product_ApprovalRequired;
	IEnumerable<IGroup> Groups { get; } => Product_Groups;
	string Id { get; } => Product_Id;
	string Name { get; } => Product_Name;
	ProductState State { get; } => Product_State;
	bool SubscriptionRequired { get; } => Product_SubscriptionRequired;
	int? SubscriptionLimit { get; } => Product_SubscriptionsLimit;
	int? SubscriptionsLimit { get; } => Product_SubscriptionsLimit;
}

public interface IGroup => ContextGroup {
	string Id { get; } => ContextGroup_Id;
	string Name { get; } => ContextGroup_Name;
}

public interface ISubscription => Entity {
	DateTime CreatedDate { get; } => Subscription_CreatedDate;
	DateTime? EndDate { get; } => Subscription_EndDate;
	string Id { get; } => Subscription_Id;
	string Key { get; } => Subscription_Key;
	string Name { get; } => Subscription_Name;
	string PrimaryKey { get; } => Subscription_PrimaryKey;
	string SecondaryKey { get; } => Subscription_SecondaryKey;
	DateTime? StartDate { get; } => Subscription_StartDate;
}

public interface IUser => Entity {
	string Email { get; } => User_Email;
	string FirstName { get; } => User_FirstName;
	IEnumerable<IGroup> Groups { get; } => User_Groups;
	string Id { get; } => User_Id;
	IEnumerable<IUserIdentity> Identities { get; } => User_Identities;
	string LastName { get; } => User_LastName;
	string Note { get; } => User_Note;
	DateTime RegistrationDate { get; } => User_RegistrationDate;
}

public interface IUserIdentity => UserIdentity {
	string Id { get; } => UserIdentity_Id;
	string Provider { get; } => UserIdentity_Provider;
}

public enum CarbonIntensityCategory { NotAvailable = 0, VeryLow = 1, Low = 2, Medium = 3, High = 4, VeryHigh = 5 }

public interface IDeployment => Entity {
	IReadOnlyDictionary<string, X509Certificate2> Certificates { get; } => Deployment_Certificates;
	IGateway Gateway { get; } => Deployment_Gateway;
	string GatewayId { get; } => Deployment_GatewayId;
	string Region { get; } => Deployment_Region;
	string ServiceId { get; } => Deployment_ServiceId;
	string ServiceName { get; } => Deployment_ServiceName;
	ISustainabilityInfo SustainabilityInfo { get; } => Deployment_SustainabilityInfo;
}

public interface IGateway => Entity {
	string Id { get; } => Gateway_Id;
	string InstanceId { get; } => Gateway_InstanceId;
	bool IsManaged { get; } => Gateway_IsManaged;
}

public interface ISustainabilityInfo => Entity {
	CarbonIntensityCategory CurrentCarbonIntensity { get; } => SustainabilityInfo_CurrentCarbonIntensity;
}

public enum BackendType { Single = 0, Pool = 1 }

public interface IContextBackend => Entity {
	string AzureRegion { get; } => Backend_AzureRegion;
	string Id { get; } => Backend_Id;
	BackendType Type { get; } => Backend_Type;
}

public interface IWorkspace => Entity {
	string Id { get; } => Workspace_Id;
	string Name { get; } => Workspace_Name;
}

public interface ILastError => Entity {
	string Message { get; } => LastError_Message;
	string Path { get; } => LastError_Path;
	string PolicyId { get; } => LastError_PolicyId;
	string Reason { get; } => LastError_Reason;
	string Scope { get; } => LastError_Scope;
	string Section { get; } => LastError_Section;
	string Source { get; } => LastError_Source;
}

public class Jwt => HostObject {
	public string Algorithm { get; } => Jwt_Algorithm;
	public IEnumerable<string> Audiences { get; } => Jwt_Audiences;
	public ClaimCollection Claims { get; } => Jwt_Claims;
	public DateTime? ExpirationTime { get; } => Jwt_ExpirationTime;
	public string Id { get; } => Jwt_Id;
	public DateTime? IssuedAt { get; } => Jwt_IssuedAt;
	public string Issuer { get; } => Jwt_Issuer;
	public DateTime? NotBefore { get; } => Jwt_NotBefore;
	public string Subject { get; } => Jwt_Subject;
	public string Type { get; } => Jwt_Type;
}

public class BasicAuthCredentials => BasicAuthCredentials {
	public string Password { get; } => BasicAuthCredentials_Password;
	public string UserId { get; } => BasicAuthCredentials_UserId;
	public string Username { get; } => BasicAuthCredentials_UserId;
}

public class Authorization => HostObject {
	public string AccessToken { get; } => Authorization_AccessToken;
	public AuthorizationClaims Claims { get; } => Authorization_Claims;
}

public class AuthorizationClaims : IReadOnlyDictionary<string, object> => AuthorizationClaims {
	public object this[string key] { get; } => AuthorizationClaims_get;
	public int Count { get; } => AuthorizationClaims_Count;
	public IEnumerable<string> Keys { get; } => AuthorizationClaims_Keys;
	public IEnumerable<object> Values { get; } => AuthorizationClaims_Values;
	public bool ContainsKey(string key) => AuthorizationClaims_ContainsKey;
	public bool TryGetValue(string key, out object value) => AuthorizationClaims_TryGetValue;
}

public static class ContextExtensions {
	public static BasicAuthCredentials AsBasic(this string input) => String_AsBasic;
	public static bool TryParseBasic(this string input, out BasicAuthCredentials result) => String_TryParseBasic;
	public static Jwt AsJwt(this string input) => String_AsJwt;
	public static bool TryParseJwt(this string input, out Jwt result) => String_TryParseJwt;
	public static string ToQueryString(this IDictionary<string, IList<string>> content) => Form_ToQueryString;
	public static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> content) => Form_ToFormUrlEncodedContent;
}
