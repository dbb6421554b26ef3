using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baoxue.Data.Common;

/// <summary>
/// Every PostgreSQL connection of a user's work takes the role that owns nothing and carries the user's scope, so that row
/// security holds even where a query filter were forgotten. Returning the connection to the pool clears both.
/// </summary>
internal sealed class RowSecurityOpening : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Prepare(connection, eventData);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Prepare(connection, eventData);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static DbCommand? Prepare(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not DistrictDb db || db.Actor.IsSystem)
        {
            return null;
        }

        var command = connection.CreateCommand();
        var scope = db.Actor.Scope;
        command.CommandText =
            $"SET ROLE {(scope.IsWholeDistrict ? DatabaseSettings.DistrictRole : DatabaseSettings.ApplicationRole)};"
            + "SELECT set_config('app.whole', @whole, false), set_config('app.school', @school, false),"
            + " set_config('app.region', @region, false), set_config('app.referred', @referred, false), set_config('app.restricted', @restricted, false),"
            // Starting workers for a page takes longer than the page.
            + " set_config('max_parallel_workers_per_gather', '0', false)";
        Add(command, "whole", scope.IsWholeDistrict ? "1" : "");
        Add(command, "school", string.Join(',', scope.SchoolPaths));
        Add(command, "region", string.Join(',', scope.RegionPaths));
        Add(command, "referred", string.Join(',', db.Actor.ReferredChildIds));
        Add(command, "restricted", db.Actor.SeesRestricted ? "1" : "");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
