package fi.solmu.exchange;

import fi.solmu.item.Arrivals;
import fi.solmu.item.Kinds;
import fi.solmu.item.Pasts;
import fi.solmu.item.files.FileArchive;
import fi.solmu.item.files.Limits;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Networks;
import fi.solmu.network.Newcomers;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Waiting;
import org.springframework.stereotype.Component;

/** Where the parts of a network file have their place in the product. */
@Component
record Rooms(
        Networks networks, Newcomers newcomers, ClosedTimes closedTimes, People people, Roles roles, Arrivals arrivals, Pasts pasts,
        FileArchive files, Limits limits, Kinds kinds, Waiting waiting) {}
