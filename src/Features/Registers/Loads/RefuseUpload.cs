using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Writes down an upload of which nothing is kept (没有接收的上传), because no load will ever tell of it.</summary>
public static class RefuseUpload
{
    /// <param name="Source">The register it was said to be.</param>
    /// <param name="FileName">As <see cref="FileStore.NameOf"/> gives it.</param>
    /// <param name="Why">What the user is told; it is also the answer.</param>
    [Requires(Permission.LoadRegisters)]
    public sealed record Command(RegisterSource Source, string FileName, Refusal Why) : ICommand<Done>
    {
        public AuditNote Audit => new("RegisterFile", null, new { Source, File = FileName });
    }

    internal sealed class Handler : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => Task.FromResult<Result<Done>>(command.Why);
    }
}
