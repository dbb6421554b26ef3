namespace Baoxue.Web.Tests;

/// <summary>Tests that share one running site and follow one another: its settings are those of the process.</summary>
[CollectionDefinition(nameof(OneSite))]
public sealed class OneSite : ICollectionFixture<RunningSite>;
