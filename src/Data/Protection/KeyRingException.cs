namespace Baoxue.Data.Protection;

/// <summary>The keys cannot be used: missing, damaged, or those of another database. The message says what to do, in Chinese.</summary>
public sealed class KeyRingException(string message, Exception? cause = null) : Exception(message, cause);
