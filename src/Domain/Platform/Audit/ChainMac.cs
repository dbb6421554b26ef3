namespace Baoxue.Domain.Platform.Audit;

/// <summary>
/// A keyed hash (带密钥杂凑) of 32 bytes, such as HMAC-SM3 by GB/T 32905-2016 and GB/T 15852.2: who holds only the database cannot compute it.
/// </summary>
public delegate void ChainMac(ReadOnlySpan<byte> message, Span<byte> code);
