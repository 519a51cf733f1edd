// RSA and object identifiers.
namespace System.Security.Cryptography {
	public enum RSASignaturePaddingMode { Pkcs1 = 0, Pss = 1 }
	public enum RSAEncryptionPaddingMode { Pkcs1 = 0, Oaep = 1 }

	public enum OidGroup {
		All = 0,
		HashAlgorithm = 1,
		EncryptionAlgorithm = 2,
		PublicKeyAlgorithm = 3,
		SignatureAlgorithm = 4,
		Attribute = 5,
		ExtensionOrAttribute = 6,
		EnhancedKeyUsage = 7,
		Policy = 8,
		Template = 9,
		KeyDerivationFunction = 10
	}

	public struct HashAlgorithmName => NamedValue {
		public HashAlgorithmName(string name) => HashAlgorithmName_new;
		public string Name { get; } => NamedValue_Name;
		public static HashAlgorithmName MD5 { get; } => HashAlgorithmName_MD5;
		public static HashAlgorithmName SHA1 { get; } => HashAlgorithmName_SHA1;
		public static HashAlgorithmName SHA256 { get; } => HashAlgorithmName_SHA256;
		public static HashAlgorithmName SHA384 { get; } => HashAlgorithmName_SHA384;
		public static HashAlgorithmName SHA512 { get; } => HashAlgorithmName_SHA512;
		public bool Equals(HashAlgorithmName other) => NamedValue_Equals;
		public static bool operator ==(HashAlgorithmName left, HashAlgorithmName right) => NamedValue_equal;
		public static bool operator !=(HashAlgorithmName left, HashAlgorithmName right) => NamedValue_notEqual;
	}

	public class RSASignaturePadding => NamedValue {
		public static RSASignaturePadding Pkcs1 { get; } => RSASignaturePadding_Pkcs1;
		public static RSASignaturePadding Pss { get; } => RSASignaturePadding_Pss;
		public RSASignaturePaddingMode Mode { get; } => NamedValue_Mode;
		public bool Equals(RSASignaturePadding other) => NamedValue_Equals;
		public static bool operator ==(RSASignaturePadding left, RSASignaturePadding right) => NamedValue_equal;
		public static bool operator !=(RSASignaturePadding left, RSASignaturePadding right) => NamedValue_notEqual;
	}

	public class RSAEncryptionPadding => NamedValue {
		public static RSAEncryptionPadding Pkcs1 { get; } => RSAEncryptionPadding_Pkcs1;
		public static RSAEncryptionPadding OaepSHA1 { get; } => RSAEncryptionPadding_OaepSHA1;
		public static RSAEncryptionPadding OaepSHA256 { get; } => RSAEncryptionPadding_OaepSHA256;
		public static RSAEncryptionPadding OaepSHA384 { get; } => RSAEncryptionPadding_OaepSHA384;
		public static RSAEncryptionPadding OaepSHA512 { get; } => RSAEncryptionPadding_OaepSHA512;
		public RSAEncryptionPaddingMode Mode { get; } => NamedValue_Mode;
		public HashAlgorithmName OaepHashAlgorithm { get; } => RSAEncryptionPadding_OaepHashAlgorithm;
		public static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm) => RSAEncryptionPadding_CreateOaep;
		public bool Equals(RSAEncryptionPadding other) => NamedValue_Equals;
		public static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right) => NamedValue_equal;
		public static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right) => NamedValue_notEqual;
	}

	public abstract class AsymmetricAlgorithm : IDisposable => HostObject {
		public static AsymmetricAlgorithm Create() => RSA_Create;
		public static AsymmetricAlgorithm Create(string algName) => RSA_Create_name;
		public int KeySize { get; set; } => RSA_KeySize, RSA_setKeySize;
		public KeySizes[] LegalKeySizes { get; } => RSA_LegalKeySizes;
		public string KeyExchangeAlgorithm { get; } => RSA_KeyExchangeAlgorithm;
		public byte[] ExportPkcs8PrivateKey() => RSA_ExportPkcs8PrivateKey;
		public byte[] ExportSubjectPublicKeyInfo() => RSA_ExportSubjectPublicKeyInfo;
		public string SignatureAlgorithm { get; } => RSA_SignatureAlgorithm;
		public void FromXmlString(string xmlString) => RSA_FromXmlString;
		public string ToXmlString(bool includePrivateParameters) => RSA_ToXmlString;
		public void Clear() => Hash_Dispose;
		public void Dispose() => Hash_Dispose;
	}

	public abstract class RSA : AsymmetricAlgorithm => HostObject {
		public static new RSA Create() => RSA_Create;
		public static RSA Create(int keySizeInBits) => RSA_Create_size;
		public static new RSA Create(string algName) => RSA_Create_name;
		public static RSA Create(RSAParameters parameters) => RSA_Create_parameters;
		public RSAParameters ExportParameters(bool includePrivateParameters) => RSA_ExportParameters;
		public void ImportParameters(RSAParameters parameters) => RSA_ImportParameters;
		public byte[] ExportRSAPrivateKey() => RSA_ExportRSAPrivateKey;
		public byte[] ExportRSAPublicKey() => RSA_ExportRSAPublicKey;
		public byte[] EncryptValue(byte[] rgb) => RSA_rawValue;
		public byte[] DecryptValue(byte[] rgb) => RSA_rawValue;
		public byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_SignData_part;
		public bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_VerifyData_part;
		public byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_SignData;
		public bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_VerifyData;
		public byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_SignHash;
		public bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_VerifyHash;
		public byte[] Encrypt(byte[] data, RSAEncryptionPadding padding) => RSA_Encrypt;
		public byte[] Decrypt(byte[] data, RSAEncryptionPadding padding) => RSA_Decrypt;
	}

	public struct RSAParameters => RSAParameters {
		public RSAParameters() => RSAParameters_new;
		public byte[] D { get; set; } => RSAParameters_D, RSAParameters_setD;
		public byte[] DP { get; set; } => RSAParameters_DP, RSAParameters_setDP;
		public byte[] DQ { get; set; } => RSAParameters_DQ, RSAParameters_setDQ;
		public byte[] Exponent { get; set; } => RSAParameters_Exponent, RSAParameters_setExponent;
		public byte[] InverseQ { get; set; } => RSAParameters_InverseQ, RSAParameters_setInverseQ;
		public byte[] Modulus { get; set; } => RSAParameters_Modulus, RSAParameters_setModulus;
		public byte[] P { get; set; } => RSAParameters_P, RSAParameters_setP;
		public byte[] Q { get; set; } => RSAParameters_Q, RSAParameters_setQ;
	}

	public sealed class Oid => Oid {
		public Oid() => Oid_new_empty;
		public Oid(Oid oid) => Oid_new_copy;
		public Oid(string oid) => Oid_new;
		public Oid(string value, string friendlyName) => Oid_new_name;
		public static Oid FromFriendlyName(string friendlyName, OidGroup group) => Oid_FromFriendlyName;
		public static Oid FromOidValue(string oidValue, OidGroup group) => Oid_FromOidValue;
		public string Value { get; set; } => Oid_Value, Oid_setValue;
		public string FriendlyName { get; set; } => Oid_FriendlyName, Oid_setFriendlyName;
	}

	public class AsnEncodedData => AsnEncodedData {
		public AsnEncodedData(byte[] rawData) => AsnEncodedData_new;
		public AsnEncodedData(Oid oid, byte[] rawData) => AsnEncodedData_new_oid;
		public AsnEncodedData(string oid, byte[] rawData) => AsnEncodedData_new_text;
		public AsnEncodedData(AsnEncodedData asnEncodedData) => AsnEncodedData_new_copy;
		public Oid Oid { get; set; } => AsnEncodedData_Oid, AsnEncodedData_setOid;
		public byte[] RawData { get; set; } => AsnEncodedData_RawData, AsnEncodedData_setRawData;
		public string Format(bool multiLine) => AsnEncodedData_Format;
	}
}
