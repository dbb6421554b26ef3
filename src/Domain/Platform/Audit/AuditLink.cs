namespace Baoxue.Domain.Platform.Audit;

/// <summary>A record as it stands in the log (审计链节): the entry, the hash of the record before it, and its own.</summary>
public sealed record AuditLink(AuditEntry Entry, byte[] Previous, byte[] Hash);
