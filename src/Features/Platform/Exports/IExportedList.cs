using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Exports;

/// <summary>A list that can be taken out of the system, found by the name of its use case when its job runs.</summary>
internal interface IExportedList
{
    /// <summary>The name of the use case.</summary>
    string Key { get; }

    /// <summary>The list in the user's words; also the name of the sheet and of the file.</summary>
    string Name { get; }

    /// <summary>Whether its rows tell of children: then it takes the permission to export besides the one to read the list.</summary>
    bool HoldsChildren { get; }

    /// <summary>What reading the list takes.</summary>
    Permission Permission { get; }

    /// <summary>Opens the list for a request that <see cref="ExportDesk"/> kept, through the eyes of the actor of this unit of work.</summary>
    /// <returns>Null when what the list is about is not there.</returns>
    Task<ExportContent?> OpenAsync(string request, int most, CancellationToken ct);
}
