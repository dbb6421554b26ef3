namespace Baoxue.Data.Protection;

/// <summary>Which family of algorithms a key belongs to (密码算法体系); stored in the key ring, so the numbers never change.</summary>
public enum CipherSuite
{
    /// <summary>SM4-GCM, HMAC-SM3, SM3 (国密算法) by GB/T 32907-2016 and GB/T 32905-2016.</summary>
    National = 1,

    /// <summary>AES-256-GCM, HMAC-SHA256, SHA-256 (国际算法).</summary>
    International = 2,
}
