// Hashes, random numbers and symmetric encryption.
namespace System.Security.Cryptography {
	public enum CipherMode { CBC = 1, ECB = 2, OFB = 3, CFB = 4, CTS = 5 }
	public enum PaddingMode { None = 1, PKCS7 = 2, Zeros = 3, ANSIX923 = 4, ISO10126 = 5 }

	public abstract class HashAlgorithm : IDisposable => HostObject {
		public static HashAlgorithm Create() => HashAlgorithm_Create;
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
		public static new KeyedHashAlgorithm Create() => HMAC_Create;
		public static new KeyedHashAlgorithm Create(string algName) => Hash_create;
		public byte[] Key { get; set; } => Hash_Key, Hash_setKey;
	}

	public abstract class HMAC : KeyedHashAlgorithm => HostObject {
		public static new HMAC Create() => HMAC_Create;
		public static new HMAC Create(string algorithmName) => Hash_create;
		public string HashName { get; set; } => Hash_HashName, Hash_setHashName;
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
		public bool ProduceLegacyHmacValues { get; set; } => Hash_ProduceLegacyHmacValues, Hash_setProduceLegacyHmacValues;
	}

	public class HMACSHA512 : HMAC => HostObject {
		public HMACSHA512() => HMACSHA512_new;
		public HMACSHA512(byte[] key) => HMACSHA512_new_key;
		public bool ProduceLegacyHmacValues { get; set; } => Hash_ProduceLegacyHmacValues, Hash_setProduceLegacyHmacValues;
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

	public abstract class RandomNumberGenerator : IDisposable => RNGCryptoServiceProvider {
		public static RandomNumberGenerator Create() => RNGCryptoServiceProvider_new;
		public static RandomNumberGenerator Create(string rngName) => RandomNumberGenerator_Create_name;
		public static int GetInt32(int toExclusive) => RandomNumberGenerator_GetInt32;
		public static int GetInt32(int fromInclusive, int toExclusive) => RandomNumberGenerator_GetInt32_range;
		public void GetBytes(byte[] data) => RNGCryptoServiceProvider_GetBytes;
		public void GetBytes(byte[] data, int offset, int count) => RNGCryptoServiceProvider_GetBytes_part;
		public void GetNonZeroBytes(byte[] data) => RNGCryptoServiceProvider_GetNonZeroBytes;
		public void Dispose() => RNGCryptoServiceProvider_Dispose;
	}

	public class RNGCryptoServiceProvider : RandomNumberGenerator => RNGCryptoServiceProvider {
		public RNGCryptoServiceProvider() => RNGCryptoServiceProvider_new;
		public RNGCryptoServiceProvider(byte[] rgb) => RNGCryptoServiceProvider_new_seed;
		public RNGCryptoServiceProvider(string str) => RNGCryptoServiceProvider_new_seed;
	}

	public sealed class KeySizes => KeySizes {
		public KeySizes(int minSize, int maxSize, int skipSize) => KeySizes_new;
		public int MinSize { get; } => KeySizes_MinSize;
		public int MaxSize { get; } => KeySizes_MaxSize;
		public int SkipSize { get; } => KeySizes_SkipSize;
	}

	public abstract class SymmetricAlgorithm : IDisposable => HostObject {
		public static SymmetricAlgorithm Create(string algName) => Symmetric_create;
		public byte[] Key { get; set; } => Symmetric_Key, Symmetric_setKey;
		public byte[] IV { get; set; } => Symmetric_IV, Symmetric_setIV;
		public CipherMode Mode { get; set; } => Symmetric_Mode, Symmetric_setMode;
		public PaddingMode Padding { get; set; } => Symmetric_Padding, Symmetric_setPadding;
		public int KeySize { get; set; } => Symmetric_KeySize, Symmetric_setKeySize;
		public int BlockSize { get; set; } => Symmetric_BlockSize, Symmetric_setBlockSize;
		public int FeedbackSize { get; set; } => Symmetric_FeedbackSize, Symmetric_setFeedbackSize;
		public KeySizes[] LegalBlockSizes { get; } => Symmetric_LegalBlockSizes;
		public KeySizes[] LegalKeySizes { get; } => Symmetric_LegalKeySizes;
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
}

public static class CryptographyExtensions {
	public static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv) => Bytes_Encrypt_name;
	public static byte[] Encrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg) => Bytes_Encrypt;
	public static byte[] Encrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg, byte[] key, byte[] iv) => Bytes_Encrypt_key;
	public static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv) => Bytes_Decrypt_name;
	public static byte[] Decrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg) => Bytes_Decrypt;
	public static byte[] Decrypt(this byte[] input, System.Security.Cryptography.SymmetricAlgorithm alg, byte[] key, byte[] iv) => Bytes_Decrypt_key;
	public static bool VerifyNoRevocation(this System.Security.Cryptography.X509Certificates.X509Certificate2 input) => Certificate_VerifyNoRevocation;
}
