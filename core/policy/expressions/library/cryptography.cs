namespace System.Security.Cryptography {
	public enum CipherMode { CBC = 1, ECB = 2, OFB = 3, CFB = 4, CTS = 5 }
	public enum PaddingMode { None = 1, PKCS7 = 2, Zeros = 3, ANSIX923 = 4, ISO10126 = 5 }

	public abstract class HashAlgorithm : IDisposable => HostObject {
		public static HashAlgorithm Create(string hashName) => Hash_create;
		public byte[] ComputeHash(byte[] buffer) => Hash_ComputeHash;
		public byte[] ComputeHash(byte[] buffer, int offset, int count) => Hash_ComputeHash_part;
		public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset) => Hash_TransformBlock;
		public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) => Hash_TransformFinalBlock;
		public void Initialize() => Hash_Dispose;
		public int HashSize { get; } => Hash_HashSize;
		public byte[] Hash { get; } => Hash_Hash;
		public bool CanReuseTransform { get; } => Hash_CanReuseTransform;
		public bool CanTransformMultipleBlocks { get; } => Hash_CanReuseTransform;
		public int InputBlockSize { get; } => Hash_BlockSize;
		public int OutputBlockSize { get; } => Hash_BlockSize;
		public void Clear() => Hash_Dispose;
		public void Dispose() => Hash_Dispose;
	}

	public abstract class KeyedHashAlgorithm : HashAlgorithm => HostObject {
		public static new KeyedHashAlgorithm Create(string algName) => Hash_create;
		public byte[] Key { get; set; } => Hash_Key, Hash_setKey;
	}

	public abstract class HMAC : KeyedHashAlgorithm => HostObject {
		public static new HMAC Create(string algorithmName) => Hash_create;
		public string HashName { get; } => Hash_HashName;
	}

	public class HMACMD5 : HMAC => HostObject {
		public HMACMD5() => HMACMD5_new;
		public HMACMD5(byte[] key) => HMACMD5_new_key;
	}

	public class HMACSHA1 : HMAC => HostObject {
		public HMACSHA1() => HMACSHA1_new;
		public HMACSHA1(byte[] key) => HMACSHA1_new_key;
		public HMACSHA1(byte[] key, bool useManagedSha1) => HMACSHA1_new_managed;
	}

	public class HMACSHA256 : HMAC => HostObject {
		public HMACSHA256() => HMACSHA256_new;
		public HMACSHA256(byte[] key) => HMACSHA256_new_key;
	}

	public class HMACSHA384 : HMAC => HostObject {
		public HMACSHA384() => HMACSHA384_new;
		public HMACSHA384(byte[] key) => HMACSHA384_new_key;
	}

	public class HMACSHA512 : HMAC => HostObject {
		public HMACSHA512() => HMACSHA512_new;
		public HMACSHA512(byte[] key) => HMACSHA512_new_key;
	}

	public abstract class MD5 : HashAlgorithm => HostObject {
		public static MD5 Create() => MD5_Create;
		public static new MD5 Create(string hashName) => Hash_create;
	}

	public abstract class SHA1 : HashAlgorithm => HostObject {
		public static SHA1 Create() => SHA1_Create;
		public static new SHA1 Create(string hashName) => Hash_create;
	}

	public abstract class SHA256 : HashAlgorithm => HostObject {
		public static SHA256 Create() => SHA256_Create;
		public static new SHA256 Create(string hashName) => Hash_create;
	}

	public abstract class SHA384 : HashAlgorithm => HostObject {
		public static SHA384 Create() => SHA384_Create;
		public static new SHA384 Create(string hashName) => Hash_create;
	}

	public abstract class SHA512 : HashAlgorithm => HostObject {
		public static SHA512 Create() => SHA512_Create;
		public static new SHA512 Create(string hashName) => Hash_create;
	}

	public class SHA1Managed : SHA1 => HostObject {
		public SHA1Managed() => SHA1Managed_new;
	}

	public class SHA256Managed : SHA256 => HostObject {
		public SHA256Managed() => SHA256Managed_new;
	}

	public class SHA384Managed : SHA384 => HostObject {
		public SHA384Managed() => SHA384Managed_new;
	}

	public class SHA512Managed : SHA512 => HostObject {
		public SHA512Managed() => SHA512Managed_new;
	}

	public class RNGCryptoServiceProvider : IDisposable => RNGCryptoServiceProvider {
		public RNGCryptoServiceProvider() => RNGCryptoServiceProvider_new;
		public void GetBytes(byte[] data) => RNGCryptoServiceProvider_GetBytes;
		public void GetNonZeroBytes(byte[] data) => RNGCryptoServiceProvider_GetNonZeroBytes;
		public void Dispose() => RNGCryptoServiceProvider_Dispose;
	}

	public abstract class SymmetricAlgorithm : IDisposable => HostObject {
		public static SymmetricAlgorithm Create(string algName) => Symmetric_create;
		public byte[] Key { get; set; } => Symmetric_Key, Symmetric_setKey;
		public byte[] IV { get; set; } => Symmetric_IV, Symmetric_setIV;
		public CipherMode Mode { get; set; } => Symmetric_Mode, Symmetric_setMode;
		public PaddingMode Padding { get; set; } => Symmetric_Padding, Symmetric_setPadding;
		public int KeySize { get; set; } => Symmetric_KeySize, Symmetric_setKeySize;
		public int BlockSize { get; } => Symmetric_BlockSize;
		public bool ValidKeySize(int bitLength) => Symmetric_ValidKeySize;
		public void GenerateKey() => Symmetric_GenerateKey;
		public void GenerateIV() => Symmetric_GenerateIV;
		public ICryptoTransform CreateEncryptor() => Symmetric_CreateEncryptor;
		public ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV) => Symmetric_CreateEncryptor_key;
		public ICryptoTransform CreateDecryptor() => Symmetric_CreateDecryptor;
		public ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV) => Symmetric_CreateDecryptor_key;
		public void Clear() => Hash_Dispose;
		public void Dispose() => Hash_Dispose;
	}

	public interface ICryptoTransform : IDisposable => HostObject {
		byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) => Transform_TransformFinalBlock;
		void Dispose() => Hash_Dispose;
	}

	public struct HashAlgorithmName => NamedValue {
		public HashAlgorithmName(string name) => HashAlgorithmName_new;
		public string Name { get; } => NamedValue_Name;
		public static HashAlgorithmName MD5 { get; } => HashAlgorithmName_MD5;
		public static HashAlgorithmName SHA1 { get; } => HashAlgorithmName_SHA1;
		public static HashAlgorithmName SHA256 { get; } => HashAlgorithmName_SHA256;
		public static HashAlgorithmName SHA384 { get; } => HashAlgorithmName_SHA384;
		public static HashAlgorithmName SHA512 { get; } => HashAlgorithmName_SHA512;
		public static bool operator ==(HashAlgorithmName left, HashAlgorithmName right) => NamedValue_equal;
		public static bool operator !=(HashAlgorithmName left, HashAlgorithmName right) => NamedValue_notEqual;
	}

	public class RSASignaturePadding => NamedValue {
		public static RSASignaturePadding Pkcs1 { get; } => RSASignaturePadding_Pkcs1;
		public static RSASignaturePadding Pss { get; } => RSASignaturePadding_Pss;
		public static bool operator ==(RSASignaturePadding left, RSASignaturePadding right) => NamedValue_equal;
		public static bool operator !=(RSASignaturePadding left, RSASignaturePadding right) => NamedValue_notEqual;
	}

	public class RSAEncryptionPadding => NamedValue {
		public static RSAEncryptionPadding Pkcs1 { get; } => RSAEncryptionPadding_Pkcs1;
		public static RSAEncryptionPadding OaepSHA1 { get; } => RSAEncryptionPadding_OaepSHA1;
		public static RSAEncryptionPadding OaepSHA256 { get; } => RSAEncryptionPadding_OaepSHA256;
		public static RSAEncryptionPadding OaepSHA384 { get; } => RSAEncryptionPadding_OaepSHA384;
		public static RSAEncryptionPadding OaepSHA512 { get; } => RSAEncryptionPadding_OaepSHA512;
		public static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right) => NamedValue_equal;
		public static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right) => NamedValue_notEqual;
	}

	public abstract class AsymmetricAlgorithm : IDisposable => HostObject {
		public int KeySize { get; } => RSA_KeySize;
		public string SignatureAlgorithm { get; } => RSA_SignatureAlgorithm;
		public void FromXmlString(string xmlString) => RSA_FromXmlString;
		public string ToXmlString(bool includePrivateParameters) => RSA_ToXmlString;
		public void Clear() => Hash_Dispose;
		public void Dispose() => Hash_Dispose;
	}

	public abstract class RSA : AsymmetricAlgorithm => HostObject {
		public static RSA Create() => RSA_Create;
		public static RSA Create(int keySizeInBits) => RSA_Create_size;
		public byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_SignData;
		public bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_VerifyData;
		public byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_SignHash;
		public bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => RSA_VerifyHash;
		public byte[] Encrypt(byte[] data, RSAEncryptionPadding padding) => RSA_Encrypt;
		public byte[] Decrypt(byte[] data, RSAEncryptionPadding padding) => RSA_Decrypt;
	}

	public sealed class Oid => Oid {
		public Oid(string oid) => Oid_new;
		public Oid(string value, string friendlyName) => Oid_new_name;
		public string Value { get; } => Oid_Value;
		public string FriendlyName { get; } => Oid_FriendlyName;
	}
}

namespace System.Security.Cryptography.X509Certificates {
	public enum X509ContentType { Unknown = 0, Cert = 1, SerializedCert = 2, Pfx = 3, Pkcs12 = 3, SerializedStore = 4, Pkcs7 = 5, Authenticode = 6 }
	public enum X509NameType { SimpleName = 0, EmailName = 1, UpnName = 2, DnsName = 3, DnsFromAlternativeName = 4, UrlName = 5 }

	public class X509Certificate : IDisposable => HostObject {
		public X509Certificate(byte[] data) => Certificate_new;
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
		public X509Certificate2(byte[] rawData) => Certificate_new;
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
		public string ToString(bool verbose) => Certificate_ToString_verbose;
	}

	public sealed class X500DistinguishedName => DistinguishedName {
		public string Name { get; } => DistinguishedName_Name;
	}

	public sealed class PublicKey => PublicKey {
		public AsymmetricAlgorithm Key { get; } => PublicKey_Key;
		public Oid Oid { get; } => PublicKey_Oid;
	}

	public static class RSACertificateExtensions {
		public static RSA GetRSAPublicKey(this X509Certificate2 certificate) => Certificate_GetRSAPublicKey;
		public static RSA GetRSAPrivateKey(this X509Certificate2 certificate) => Certificate_GetRSAPrivateKey;
	}
}

public static class CryptographyExtensions {
	public static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv) => Bytes_Encrypt_name;
	public static byte[] Encrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg) => Bytes_Encrypt;
	public static byte[] Encrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg, byte[] key, byte[] iv) => Bytes_Encrypt_key;
	public static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv) => Bytes_Decrypt_name;
	public static byte[] Decrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg) => Bytes_Decrypt;
	public static byte[] Decrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg, byte[] key, byte[] iv) => Bytes_Decrypt_key;
	public static bool VerifyNoRevocation(this System.Security.Cryptography.X509Certificates.X509Certificate2 input) => Certificate_Verify;
}
