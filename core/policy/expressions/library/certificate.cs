// X509Certificate2 and what belongs to it.
namespace System.Security.Cryptography.X509Certificates {
	public enum X509ContentType { Unknown = 0, Cert = 1, SerializedCert = 2, Pfx = 3, Pkcs12 = 3, SerializedStore = 4, Pkcs7 = 5, Authenticode = 6 }
	public enum X509NameType { SimpleName = 0, EmailName = 1, UpnName = 2, DnsName = 3, DnsFromAlternativeName = 4, UrlName = 5 }

	[Flags] public enum X509KeyStorageFlags {
		DefaultKeySet = 0,
		UserKeySet = 1,
		MachineKeySet = 2,
		Exportable = 4,
		UserProtected = 8,
		PersistKeySet = 16,
		EphemeralKeySet = 32
	}

	public class X509Certificate : IDisposable => HostObject {
		public X509Certificate() => Certificate_new_plain;
		public X509Certificate(byte[] data) => Certificate_new_plainOf;
		public X509Certificate(byte[] rawData, string password) => Certificate_new_plainPassword;
		public X509Certificate(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_new_plainFlags;
		public X509Certificate(string fileName) => Certificate_new_file;
		public X509Certificate(string fileName, string password) => Certificate_new_file_password;
		public X509Certificate(string fileName, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_new_file_flags;
		public X509Certificate(X509Certificate cert) => Certificate_new_plainCopy;
		public static X509Certificate CreateFromCertFile(string filename) => Certificate_ofFile;
		public static X509Certificate CreateFromSignedFile(string filename) => Certificate_ofFile;
		public bool Equals(X509Certificate other) => Certificate_Equals;
		public byte[] Export(X509ContentType contentType) => Certificate_Export;
		public byte[] Export(X509ContentType contentType, string password) => Certificate_Export_password;
		public void Import(byte[] rawData) => Certificate_Import;
		public void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_Import_password;
		public void Import(string fileName) => Certificate_Import;
		public void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_Import_password;
		public void Reset() => Certificate_Reset;
		public byte[] GetCertHash(HashAlgorithmName hashAlgorithm) => Certificate_GetCertHash_name;
		public string GetCertHashString(HashAlgorithmName hashAlgorithm) => Certificate_GetCertHashString_name;
		public byte[] GetKeyAlgorithmParameters() => Certificate_GetKeyAlgorithmParameters;
		public string GetKeyAlgorithmParametersString() => Certificate_GetKeyAlgorithmParametersString;
		public string GetName() => Certificate_GetName;
		public string GetIssuerName() => Certificate_GetIssuerName;
		public string ToString(bool fVerbose) => Certificate_ToString_verbose;
		public string Subject { get; } => Certificate_Subject;
		public string Issuer { get; } => Certificate_Issuer;
		public byte[] GetCertHash() => Certificate_GetCertHash;
		public string GetCertHashString() => Certificate_Thumbprint;
		public string GetEffectiveDateString() => Certificate_GetEffectiveDateString;
		public string GetExpirationDateString() => Certificate_GetExpirationDateString;
		public byte[] GetRawCertData() => Certificate_RawData;
		public byte[] GetPublicKey() => Certificate_GetPublicKey;
		public string GetPublicKeyString() => Certificate_GetPublicKeyString;
		public string GetRawCertDataString() => Certificate_GetRawCertDataString;
		public string GetKeyAlgorithm() => Certificate_GetKeyAlgorithm;
		public string GetFormat() => Certificate_GetFormat;
		public byte[] GetSerialNumber() => Certificate_GetSerialNumber;
		public string GetSerialNumberString() => Certificate_SerialNumber;
		public void Dispose() => Certificate_Dispose;
	}

	public class X509Certificate2 : X509Certificate => HostObject {
		public X509Certificate2() => Certificate_new_empty;
		public X509Certificate2(byte[] rawData) => Certificate_new;
		public X509Certificate2(X509Certificate certificate) => Certificate_new_copy;
		public X509Certificate2(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_new_flags;
		public X509Certificate2(string fileName, string password, X509KeyStorageFlags keyStorageFlags) => Certificate_new_file_flags;
		public static X509ContentType GetCertContentType(byte[] rawData) => Certificate_GetCertContentType;
		public static X509ContentType GetCertContentType(string fileName) => Certificate_GetCertContentType_file;
		public X509ExtensionCollection Extensions { get; } => Certificate_Extensions;
		public bool HasPrivateKey { get; } => Certificate_HasPrivateKey;
		public X500DistinguishedName IssuerName { get; } => Certificate_IssuerName;
		public DateTime NotAfter { get; } => Certificate_NotAfter;
		public DateTime NotBefore { get; } => Certificate_NotBefore;
		public PublicKey PublicKey { get; } => Certificate_PublicKey;
		public byte[] RawData { get; } => Certificate_RawData;
		public string SerialNumber { get; } => Certificate_SerialNumber;
		public Oid SignatureAlgorithm { get; } => Certificate_SignatureAlgorithm;
		public X500DistinguishedName SubjectName { get; } => Certificate_SubjectName;
		public string Thumbprint { get; } => Certificate_Thumbprint;
		public int Version { get; } => Certificate_Version;
		public string GetNameInfo(X509NameType nameType, bool forIssuer) => Certificate_GetNameInfo;
		public bool Verify() => Certificate_Verify;
		public X509Certificate2(byte[] rawData, string password) => Certificate_new_password;
		public X509Certificate2(string fileName) => Certificate_new_file;
		public X509Certificate2(string fileName, string password) => Certificate_new_file_password;
		public bool Archived { get; set; } => Certificate_Archived, Certificate_setArchived;
		public string FriendlyName { get; set; } => Certificate_FriendlyName, Certificate_setFriendlyName;
		public AsymmetricAlgorithm PrivateKey { get; set; } => Certificate_PrivateKey, Certificate_setPrivateKey;
	}

	public sealed class X500DistinguishedName => DistinguishedName {
		public string Name { get; } => DistinguishedName_Name;
	}

	public class X509Extension : AsnEncodedData => X509Extension {
		public bool Critical { get; set; } => X509Extension_Critical, X509Extension_setCritical;
	}

	public sealed class X509ExtensionCollection : IEnumerable<X509Extension> => X509ExtensionCollection {
		public int Count { get; } => X509ExtensionCollection_Count;
		public X509Extension this[int index] { get; } => X509ExtensionCollection_get;
		public X509Extension this[string oid] { get; } => X509ExtensionCollection_item;
		public void CopyTo(X509Extension[] array, int index) => X509ExtensionCollection_CopyTo;
	}

	public sealed class PublicKey => PublicKey {
		public PublicKey(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue) => PublicKey_new;
		public AsnEncodedData EncodedKeyValue { get; } => PublicKey_EncodedKeyValue;
		public AsnEncodedData EncodedParameters { get; } => PublicKey_EncodedParameters;
		public AsymmetricAlgorithm Key { get; } => PublicKey_Key;
		public Oid Oid { get; } => PublicKey_Oid;
	}

	public static class RSACertificateExtensions {
		public static RSA GetRSAPublicKey(this X509Certificate2 certificate) => Certificate_GetRSAPublicKey;
		public static RSA GetRSAPrivateKey(this X509Certificate2 certificate) => Certificate_GetRSAPrivateKey;
	}
}
