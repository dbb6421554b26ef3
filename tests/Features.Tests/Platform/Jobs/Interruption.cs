using System.Data.Common;
using Baoxue.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

/// <summary>Lets something else happen once, just before a statement that begins with a word goes to the database.</summary>
internal sealed class Interruption(string beginning) : DbCommandInterceptor
{
    private Func<Task>? _what;

    public void Into(IServiceCollection services) => services
        .ConfigureDbContext<SqliteDistrictDb>(o => o.AddInterceptors(this))
        .ConfigureDbContext<PostgresDistrictDb>(o => o.AddInterceptors(this));

    public void Once(Func<Task> what) => _what = what;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_what is { } what && command.CommandText.StartsWith(beginning, StringComparison.Ordinal))
        {
            _what = null;
            await what();
        }

        return result;
    }
}
