using System.Reflection;
using System.Text.Json;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Exports;

/// <summary>The handler of a use case that exports a list. The use case says only its columns and its rows.</summary>
internal abstract class ExportHandler<TCommand>(ExportDesk desk) : ICommandHandler<TCommand, ExportAnswer>, IExportedList
    where TCommand : class, ICommand<ExportAnswer>
{
    public string Key => typeof(TCommand).DeclaringType!.Name;

    public abstract string Name { get; }

    public abstract bool HoldsChildren { get; }

    public Permission Permission => typeof(TCommand).GetCustomAttribute<RequiresAttribute>()!.Permission;

    public Task<Result<ExportAnswer>> HandleAsync(TCommand command, CancellationToken ct) =>
        desk.AskAsync(this, JsonSerializer.Serialize(command, FeatureJson.Options), ct);

    public Task<ExportContent?> OpenAsync(string request, int most, CancellationToken ct) =>
        ReadAsync(JsonSerializer.Deserialize<TCommand>(request, FeatureJson.Options)!, most, ct);

    /// <summary>Opens the list. At most so many rows will be read; a database that knows it reads no more.</summary>
    protected abstract Task<ExportContent?> ReadAsync(TCommand asked, int most, CancellationToken ct);
}
