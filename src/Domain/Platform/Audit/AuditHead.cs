namespace Baoxue.Domain.Platform.Audit;

/// <summary>The end of the chain at some moment (审计链头), kept outside the database so that a cut tail shows.</summary>
public sealed record AuditHead(long Seq, byte[] Hash)
{
    /// <summary>Before the first record.</summary>
    public static AuditHead Genesis { get; } = new(0, new byte[AuditChain.HashLength]);
}
