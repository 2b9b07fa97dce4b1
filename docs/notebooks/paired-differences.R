# Reads a results folder with base R: what each policy changes in the share of onward movers who are identified (O1),
# replication by replication, with the 95 % interval of the mean paired difference.
#   Rscript docs/notebooks/paired-differences.R results/mine
folder <- commandArgs(trailingOnly = TRUE)[1]
outcomes <- read.csv(file.path(folder, "outcomes.csv"))
baseline <- "rules-2013"

identified <- subset(outcomes, measure == "O1" & subgroup == "all" & !is.na(value))
wide <- reshape(identified[c("point", "replication", "policy", "value")],
                idvar = c("point", "replication"), timevar = "policy", direction = "wide")

for (point in sort(unique(wide$point))) {
  cat(point, "\n", sep = "")
  here <- wide[wide$point == point, ]
  for (policy in sort(unique(identified$policy))) {
    difference <- here[[paste0("value.", policy)]] - here[[paste0("value.", baseline)]]
    if (policy == baseline || sd(difference) == 0) next
    test <- t.test(difference)
    cat(sprintf("  %-18s %+.4f (%+.4f to %+.4f), %d replications\n",
                policy, test$estimate, test$conf.int[1], test$conf.int[2], length(difference)))
  }
}
