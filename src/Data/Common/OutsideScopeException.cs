namespace Baoxue.Data.Common;

/// <summary>Somebody was about to write something about a child outside the scope; a use case answers as if the child were not there.</summary>
public sealed class OutsideScopeException(string what) : Exception($"{what} lies outside the scope of whoever writes it.");
